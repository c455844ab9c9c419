/**
 * Plain-language help beside the items of a form (R-P3, R-X2): `regulations/help/fy2025/<audience>/<item>.yaml`.
 * Texts may hold `[[clinic wording|pharmacy wording]]`; the loader resolves it, so nobody else ever sees it.
 */
import { z } from 'zod';
import { ItemId } from './edition.ts';
import { Localised, QaId, SourceRef, TermId } from './localised.ts';

const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

export const Situation = z.enum([
  'not-applicable',
  'no-contract',
  'multi-year-plan',
  'planned',
  'waiting-for-vendor',
  'alternative-measure',
  'device-limit',
  'budget',
  'partly-done',
  'not-started',
  'done-with-basis',
]);
export type Situation = z.infer<typeof Situation>;

/** A ready sentence for the note column (備考). `text.ja` goes onto the form; `text.en` only explains it. */
export const ReadySentence = z.strictObject({
  id: Id,
  situation: Situation,
  label: Localised,
  /** The answer beside which the sentence stands. `blank`: the item is left unanswered (R-B4). */
  answer: z.enum(['yes', 'no', 'notApplicable', 'blank']),
  /** Holds `{{placeholder}}`s of `general.yaml`. */
  text: Localised,
  sources: z.array(SourceRef).default([]),
});
export type ReadySentence = z.infer<typeof ReadySentence>;

/** "Say this, show this": for the inspector, when the answer is はい. */
export const SayShow = z.strictObject({ say: Localised, show: z.array(Localised).min(1) });
export type SayShow = z.infer<typeof SayShow>;

export const CallScript = z.strictObject({
  opening: Localised,
  questions: z.array(Localised).min(1),
  /** Ids of `general.yaml`: what the other side may say, and what to answer (R-C10). */
  excuses: z.array(Id),
  closing: Localised,
});
export type CallScript = z.infer<typeof CallScript>;

export const Help = z.strictObject({
  item: ItemId,
  /** Short plain name of the item: 機器の台帳. */
  title: Localised,
  meaning: Localised,
  /** What is uncertain about the wording, or where sources disagree. */
  caution: Localised.optional(),
  howTo: z.array(Localised).min(2),
  evidence: z.array(Localised).min(1),
  askVendor: z.array(Localised).min(1),
  mistakes: z.array(Localised).min(1),
  readySentences: z.array(ReadySentence).min(1),
  sayShow: SayShow,
  callScript: CallScript,
  qa: z.array(QaId),
  terms: z.array(TermId).min(1),
  sources: z.array(SourceRef).min(1),
});
export type Help = z.infer<typeof Help>;

/** Short help for the items of the vendor form (事業者確認用). */
export const VendorHelp = z.strictObject({
  item: ItemId,
  title: Localised,
  meaning: Localised,
  caution: Localised.optional(),
  howTo: z.array(Localised).min(1),
  evidence: z.array(Localised).min(1),
  mistakes: z.array(Localised).min(1),
  qa: z.array(QaId),
  terms: z.array(TermId).min(1),
  sources: z.array(SourceRef).min(1),
});
export type VendorHelp = z.infer<typeof VendorHelp>;

/** What vendors say on the telephone, what the source says to that, and words to answer with (R-C10). */
export const Excuse = z.strictObject({
  id: Id,
  says: Localised,
  /** What the source says. */
  answer: Localised,
  /** Words for the telephone. */
  phone: Localised,
  qa: z.array(QaId),
  sources: z.array(SourceRef).default([]),
});
export type Excuse = z.infer<typeof Excuse>;

export const GeneralHelp = z.strictObject({
  /** Name → what the person has to fill in, with an example. */
  placeholders: z.record(
    z.string().regex(/^[a-zA-Z]+$/),
    z.strictObject({ label: Localised, example: Localised }),
  ),
  situations: z.record(Situation, Localised),
  /** Rules of the note column that hold for every item. */
  noteRules: z.array(z.strictObject({ id: Id, text: Localised, sources: z.array(SourceRef).min(1) })).min(1),
  call: z.strictObject({
    preparation: z.array(Localised).min(1),
    opening: Localised,
    onlyReception: Localised,
    closing: Localised,
    afterwards: z.array(Localised).min(1),
  }),
  excuses: z.array(Excuse).min(1),
});
export type GeneralHelp = z.infer<typeof GeneralHelp>;

export const REFUSAL_KINDS = ['not_in_scope', 'no_contract', 'fee', 'closed_network', 'other'] as const;

/** A vendor will not answer (R-C10, R-X2): `regulations/help/refusals.yaml`. */
export const RefusalGuide = z.strictObject({
  /** What is confirmed in any case: how the vendor behaves in an incident. */
  incident: z.strictObject({ phone: Localised, qa: z.array(QaId).min(1) }),
  refusals: z.record(
    z.enum(REFUSAL_KINDS),
    z.strictObject({
      /** Ids of `general.yaml`. */
      excuses: z.array(Id).min(1),
      /** For the note column; `text.ja` goes onto the form. */
      notes: z.array(z.strictObject({ id: Id, label: Localised, text: Localised })).min(1),
    }),
  ),
});
export type RefusalGuide = z.infer<typeof RefusalGuide>;
