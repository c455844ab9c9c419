/**
 * The shape of one edition of an official checklist: what `regulations/checklists/<fyN>/<audience>.yaml` holds.
 * R-B1: editions are data; R-B11: device classes and fiscal years; R-B15: every text names its source.
 */
import { z } from 'zod';

/** Grade of certainty of a wording. Only `A` is the official text as seen in a copy of the official document. */
export const Verification = z.enum(['A', 'A-draft', 'B', 'C', 'D', 'secondary']);
export type Verification = z.infer<typeof Verification>;

export const Audience = z.enum(['facility', 'pharmacy', 'vendor', 'pharmacy-vendor']);
export type Audience = z.infer<typeof Audience>;

export const DeviceClass = z.enum(['server', 'terminal', 'network']);
export type DeviceClass = z.infer<typeof DeviceClass>;

/** `fy2025/facility`. An imported edition uses the same pattern (`fy2026/facility`). */
export const EditionId = z.string().regex(/^fy20\d\d\/(facility|pharmacy|vendor|pharmacy-vendor)$/);
export type EditionId = z.infer<typeof EditionId>;

/** `0-1`, `2-13`, `2-7/server`. */
export const ItemId = z.string().regex(/^\d{1,2}-\d{1,2}(\/(server|terminal|network))?$/);
export type ItemId = z.infer<typeof ItemId>;

/** A remark of ours, in both languages. */
export const Remark = z.strictObject({ ja: z.string().min(1), en: z.string().min(1) });
export type Remark = z.infer<typeof Remark>;

/** A piece of a wording whose pieces are not equally certain. */
export const TextPart = z.strictObject({
  text: z.string().min(1),
  verification: Verification,
  source: z.string().min(1),
});
export type TextPart = z.infer<typeof TextPart>;

/** A wording of the official document, with its certainty. */
export const SourcedText = z.strictObject({
  text: z.string().min(1),
  /** Unofficial English translation; items carry theirs beside the text. */
  english: z.string().min(1).optional(),
  verification: Verification,
  /** Key of `Edition.sources`. */
  source: z.string().min(1),
  /** Where the pieces are not equally certain: they join to `text`, whose grade is the weakest of them. */
  parts: z.array(TextPart).min(2).optional(),
  /** Where two sources disagree: what the other one says. */
  conflicts: z.array(z.strictObject({ source: z.string(), says: z.string() })).default([]),
});
export type SourcedText = z.infer<typeof SourcedText>;

/** What the inspector wants to see in the original (S2 現物確認). */
export const OriginalDocument = z.enum(['deviceLedger', 'contactChart', 'bcp', 'operationRules']);
export type OriginalDocument = z.infer<typeof OriginalDocument>;

export const GuidelineReference = z.strictObject({
  /** Volume of the guideline: 概説編, 経営管理編, 企画管理編, システム運用編. */
  volume: z.enum(['overview', 'management', 'planning', 'operation']),
  /** Chapter or clause as printed: `9.1`, `8③`. */
  place: z.string(),
  guidelineVersion: z.string().default('6.0'),
  verification: Verification,
  source: z.string(),
});
export type GuidelineReference = z.infer<typeof GuidelineReference>;

/** The situation without which an item falls away (RULES.md, What falls away). */
export const NeedsContext = z.enum(['vendorContracts', 'externalLine', 'networkDevices', 'servers']);
export type NeedsContext = z.infer<typeof NeedsContext>;

export const Item = z.strictObject({
  id: ItemId,
  /** As printed on the form: `(7)` or `①`. Empty for 0-1. */
  printedNumber: z.string(),
  /** How people say it: `2(7)` or `2-⑦`; `医療情報システムの有無` for 0-1. */
  label: z.string(),
  text: SourcedText,
  /** Unofficial English translation. */
  english: z.string().min(1),
  deviceClasses: z.array(DeviceClass),
  /** Fiscal year (year of its 1 April) in which the item has to become はい. */
  dueFiscalYear: z.int(),
  /** 2(2) and 2(3): may stay blank without a vendor contract (R-B4). */
  blankWithoutVendorContract: z.boolean().default(false),
  /** Items that ask nothing of a facility which lacks this. */
  needs: z.array(NeedsContext).default([]),
  /** "策定予定" or "実装予定" is enough for はい. */
  plannedCounts: z.boolean().default(false),
  original: OriginalDocument.optional(),
  guideline: z.array(GuidelineReference).default([]),
  /** What is uncertain beside the wording: number, group, meaning of a cell. */
  remarks: z.array(Remark).default([]),
  /** Item new in this edition or changed against the previous one: in the equivalence table, not here. */
});
export type Item = z.infer<typeof Item>;

/** Items under one sub-heading such as 「サーバについて、以下を実施している。」 */
export const ItemGroup = z.strictObject({
  heading: SourcedText.optional(),
  english: z.string().optional(),
  items: z.array(Item).min(1),
});
export type ItemGroup = z.infer<typeof ItemGroup>;

export const Section = z.strictObject({
  /** `1`, `2` … as printed; `0` for 医療情報システムの有無. */
  number: z.string(),
  title: SourcedText,
  english: z.string(),
  groups: z.array(ItemGroup).min(1),
});
export type Section = z.infer<typeof Section>;

/** One table of the form. FY2023 has two: items due in FY2023 and in FY2024. */
export const Page = z.strictObject({
  /** `○令和5年度中`; none where the form prints none. */
  heading: SourcedText.optional(),
  notes: z.array(SourcedText).default([]),
  sections: z.array(Section).min(1),
  footers: z.array(SourcedText).default([]),
});
export type Page = z.infer<typeof Page>;

/** How the answer columns are printed (R-B2). `rounds` = 1回目・目標日・2回目・備考. */
export const FormLayout = z.strictObject({
  columns: z.enum(['rounds', 'single']),
  verification: Verification,
  source: z.string(),
  note: z.string().optional(),
});

/** A table beside the checklist, such as the demarcation of responsibility on vendors' forms from FY2026 on. */
export const FormTable = z.strictObject({
  /** Cells as printed, every row equally long; an empty one is to be filled in. */
  rows: z.array(z.array(z.string()).min(1)).min(1),
  verification: Verification,
  source: z.string(),
});
export type FormTable = z.infer<typeof FormTable>;

export const Edition = z.strictObject({
  id: EditionId,
  fiscalYear: z.int(),
  audience: Audience,
  /** Printed title, e.g. 医療機関におけるサイバーセキュリティ対策チェックリスト. */
  title: SourcedText,
  /** Printed sub-title, e.g. 医療機関確認用. */
  subtitle: SourcedText,
  english: z.string(),
  /** Year and month of publication, `2025-05`. */
  published: z.string().regex(/^20\d\d-\d\d$/),
  /** Place of the vendor's name (`事業者名：`), vendor forms only. */
  subjectLabel: SourcedText.optional(),
  layout: FormLayout,
  pages: z.array(Page).min(1),
  tables: z.array(FormTable).optional(),
  /** Source key → citation. `kind: official` are official documents. */
  sources: z.record(
    z.string(),
    z.strictObject({
      title: z.string(),
      address: z.string().optional(),
      kind: z.enum(['official', 'course', 'answers', 'handbook', 'secondary', 'reconstruction']),
    }),
  ),
  /** Other remarks on the certainty of this edition, in Japanese and English. */
  remarks: z.array(Remark).default([]),
});
export type Edition = z.infer<typeof Edition>;
