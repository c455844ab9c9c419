/** `RawForm` → `Edition`: ids from section and number; texts are graded A, because they stand in the ministry's file. */

import { squeeze } from '@mamori/core/calendar/width';
import type {
  Audience,
  Edition,
  Item,
  ItemGroup,
  Page,
  Section,
  SourcedText,
} from '@mamori/regulations/model/edition';
import { fiscalYearsIn } from '../table/segments.ts';
import { circledNumber } from '../text/wording.ts';
import { itemIds } from './item-ids.ts';
import type { KnownTexts } from './known-texts.ts';
import type { ExtraTable, RawForm, RawGroup, RawItem, RawPage, RawSection, RawText } from './raw-form.ts';
import { groupClasses } from './row-roles.ts';

export const IMPORT_SOURCE = 'import';
/** The ministry's page on which its workbooks are published (S2, 掲載先). */
export const MINISTRY_PAGE = 'https://www.mhlw.go.jp/stf/shingi/0000516275_00006.html';

export interface BuildContext {
  readonly fiscalYear: number;
  readonly published: string;
  readonly known: KnownTexts;
  readonly files: readonly string[];
  /** Tables on sheets of their own; they go with the vendors' form. */
  readonly tables?: readonly ExtraTable[];
}

const SUBTITLES: Readonly<Record<Audience, string>> = {
  facility: '医療機関確認用',
  pharmacy: '薬局確認用',
  vendor: '事業者確認用',
  'pharmacy-vendor': '事業者確認用',
};

/** Forms of one audience, in order: the pages of one edition. */
export function buildEdition(audience: Audience, forms: readonly RawForm[], context: BuildContext): Edition {
  const text = (raw: RawText | string) => sourced(typeof raw === 'string' ? raw : raw.text, context.known);
  const first = <K extends 'title' | 'subtitle' | 'subjectLabel'>(key: K) =>
    forms.find((form) => form[key] !== null)?.[key] ?? null;
  const title = first('title')?.text ?? '';
  const subjectLabel = first('subjectLabel');
  const ids = itemIds(forms.flatMap(({ pages }) => pages));
  const contracts = contractReferences(forms);
  const rounds = forms.some(({ columns }) => columns === 'rounds');
  const heads = [...new Set(forms.flatMap(({ columnHeads }) => columnHeads))].join('・');
  return {
    id: `fy${context.fiscalYear}/${audience}`,
    fiscalYear: context.fiscalYear,
    audience,
    title: text(title),
    subtitle: text(first('subtitle') ?? SUBTITLES[audience]),
    english: context.known.translate(title),
    published: context.published,
    ...(subjectLabel ? { subjectLabel: text(labelOf(subjectLabel.text)) } : {}),
    layout: {
      columns: rounds ? 'rounds' : 'single',
      verification: 'A',
      source: IMPORT_SOURCE,
      ...(heads === '' ? {} : { note: `見出し：${heads}` }),
    },
    pages: forms.flatMap(({ pages }) => pages).map((page) => buildPage(page, ids, contracts, context)),
    ...tablesOf(audience, forms, context),
    sources: {
      [IMPORT_SOURCE]: {
        title: `厚生労働省の公式Excelファイル（${context.files.join('、')}）`,
        address: MINISTRY_PAGE,
        kind: 'official',
      },
    },
    remarks: [],
  };
}

function tablesOf(
  audience: Audience,
  forms: readonly RawForm[],
  { tables = [] }: BuildContext,
): Pick<Edition, 'tables'> {
  const vendor = audience === 'vendor' || audience === 'pharmacy-vendor';
  const found = [...forms.flatMap((form) => form.tables), ...(vendor ? tables : [])].filter(
    ({ kind, rows }) => kind === 'demarcation' && rows.length > 0,
  );
  if (found.length === 0) return {};
  return {
    tables: found.map(({ rows }) => ({
      rows: rows.map((row) => [...row]),
      verification: 'A',
      source: IMPORT_SOURCE,
    })),
  };
}

/** The label without a name that someone has already filled in. */
const labelOf = (text: string): string => /^[^:：]{2,16}[:：]/u.exec(text)?.[0] ?? text;

function sourced(text: string, known: KnownTexts): SourcedText {
  return { text, english: known.translate(text), verification: 'A', source: IMPORT_SOURCE, conflicts: [] };
}

function buildPage(
  page: RawPage,
  ids: ReadonlyMap<RawItem, string>,
  contracts: ReadonlySet<string>,
  context: BuildContext,
): Page {
  const text = (raw: RawText) => sourced(raw.text, context.known);
  const due = page.heading
    ? Math.max(...fiscalYearsIn(page.heading.text), context.fiscalYear)
    : context.fiscalYear;
  return {
    ...(page.heading ? { heading: text(page.heading) } : {}),
    notes: page.notes.map(text),
    sections: page.sections.flatMap((section) => buildSection(section, due, ids, contracts, context)),
    footers: page.footers.map(text),
  };
}

function buildSection(
  section: RawSection,
  due: number,
  ids: ReadonlyMap<RawItem, string>,
  contracts: ReadonlySet<string>,
  context: BuildContext,
): Section[] {
  const groups = section.groups.flatMap((group): ItemGroup[] => {
    const items = group.items.flatMap((item) => {
      const id = ids.get(item);
      return id === undefined ? [] : [buildItem(item, id, group, due, contracts, context)];
    });
    if (items.length === 0) return [];
    return [{ ...(group.heading ? { heading: sourced(group.heading.text, context.known) } : {}), items }];
  });
  if (groups.length === 0) return [];
  const title = section.title.text;
  return [
    {
      number: section.number,
      title: sourced(title, context.known),
      english: context.known.translate(title),
      groups,
    },
  ];
}

function buildItem(
  raw: RawItem,
  id: string,
  group: RawGroup,
  dueFiscalYear: number,
  contracts: ReadonlySet<string>,
  { known }: BuildContext,
): Item {
  const before = known.item(raw.text);
  const [section = '', rest = ''] = id.split('-');
  const suffix = rest.split('/')[1] as Item['deviceClasses'][number] | undefined;
  const blank = contracts.has(`${section}-${rest.split('/')[0]}`);
  const needs = (before?.needs ?? []).filter((need) => need !== 'vendorContracts');
  return {
    id,
    printedNumber:
      section === '0'
        ? ''
        : raw.printedNumber.replace(/^[0-9０-９]+\s*[-‐－ー.．]?\s*(?=[①-⑳㉑-㉟(（])/u, ''),
    label: `${labelOfItem(section, raw)}${suffix ? `（${CLASS_NAMES[suffix]}）` : ''}`,
    text: sourced(raw.text, known),
    english: known.translate(raw.text),
    deviceClasses: suffix
      ? [suffix]
      : [...(group.heading ? (groupClasses(squeeze(group.heading.text)) ?? []) : [])],
    dueFiscalYear,
    blankWithoutVendorContract: blank,
    needs: blank ? [...needs, 'vendorContracts'] : needs,
    plannedCounts: raw.text.includes('予定'),
    ...(before?.original ? { original: before.original } : {}),
    guideline: [],
    remarks: [],
  };
}

const CLASS_NAMES = { server: 'サーバ', terminal: '端末PC', network: 'ネットワーク機器' } as const;

function labelOfItem(section: string, raw: RawItem): string {
  if (section === '0') return '医療情報システムの有無';
  const circled = /[①-⑳㉑-㉟]/u.exec(raw.printedNumber);
  return circled ? `${section}-${circled[0]}` : `${section}(${raw.number})`;
}

/** 「※2-②及び2-③については、事業者と契約していない場合には、記入不要です。」 → 2-2, 2-3. */
function contractReferences(forms: readonly RawForm[]): Set<string> {
  const notes = forms.flatMap(({ pages }) => pages.flatMap((page) => [...page.notes, ...page.footers]));
  const found = new Set<string>();
  for (const { text } of notes) {
    const match = /^(.*?)(?:について|は、|に関して).*契約.*(?:記入不要|不要)/su.exec(text.slice(0, 400));
    if (!match) continue;
    for (const [, section, number] of (match[1] ?? '').matchAll(REFERENCE)) {
      if (section === undefined || number === undefined) continue;
      const digit = /[①-⑳㉑-㉟]/u.test(number) ? circledNumber(number) : Number(squeeze(number));
      found.add(`${squeeze(section)}-${digit}`);
    }
  }
  return found;
}

const REFERENCE = /([0-9０-９]{1,2})\s*[-‐－ー(（]?\s*([①-⑳㉑-㉟]|(?<=[-‐－ー(（]\s*)[0-9０-９]{1,2})/gu;
