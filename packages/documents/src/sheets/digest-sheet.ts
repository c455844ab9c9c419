/**
 * The inspector's one page (R-X4): unfilled, いいえ with dates, overdue, 対象外 with reason, changes since last year, plans
 * over several years, the four originals, what does not fit together.
 */
import type { IsoDate } from '@mamori/core/assessment/answer-document';
import type { Digest, DigestNo } from '@mamori/core/assessment/digest';
import { formatEraShort } from '@mamori/core/calendar/era';
import { isIsoDate } from '@mamori/core/calendar/iso-date';
import { editionItems } from '@mamori/core/edition-items';
import type { Locale } from '@mamori/messages/locale';
import { translateDynamic, translator } from '@mamori/messages/translate';
import type { Edition } from '@mamori/regulations/model/edition';
import type { Sheet, SheetBlock, SheetColumn } from '../model/sheet.ts';
import { printSheetDate } from './wording.ts';

export interface DigestSheetInput {
  readonly locale: Locale;
  readonly edition: Edition;
  readonly digest: Digest;
  readonly today: IsoDate;
}

/** Longer notes stand on the form itself. */
const NOTE_LENGTH = 46;

interface Context extends DigestSheetInput {
  readonly t: ReturnType<typeof translator>;
  readonly label: (item: string) => string;
}

export function digestSheet(input: DigestSheetInput): Sheet {
  const labels = new Map(editionItems(input.edition).map((item) => [item.id, item.label]));
  const context: Context = { ...input, t: translator(input.locale), label: (id) => labels.get(id) ?? id };
  const { t, digest, edition } = context;
  return {
    locale: input.locale,
    dense: true,
    title: t('documents:digest.title'),
    subtitle: `${edition.title.text}　${edition.subtitle.text}`,
    corner: printSheetDate(input.today, input.locale),
    recipient: digest.subject.name ?? '',
    blocks: [
      overview(context),
      ...(digest.noSystem ? [{ kind: 'notice', text: t('documents:digest.noSystem') } as const] : []),
      ...unfilled(context),
      ...answeredNo(context),
      ...notApplicable(context),
      ...changes(context),
      ...plans(context),
      ...originals(context),
      ...hints(context),
    ],
  };
}

function overview({ t, digest }: Context): SheetBlock {
  const { progress, substance } = digest;
  const counts = ['yes', 'no', 'notApplicable', 'unknown', 'overdue'] as const;
  return {
    kind: 'table',
    columns: [t('documents:digest.filled'), ...counts.map((key) => t(`documents:digest.count.${key}`))].map(
      (title) => ({
        title,
        share: 1,
      }),
    ),
    rows: [[`${progress.answered} / ${progress.total}`, ...counts.map((key) => String(substance[key]))]],
  };
}

function unfilled({ t, digest, label }: Context): SheetBlock[] {
  if (digest.unfilled.length === 0) return [];
  const items = digest.unfilled.map(label).join(t('documents:separator'));
  return [heading(t('documents:digest.unfilled')), { kind: 'paragraph', text: items }];
}

function answeredNo({ t, digest, label, locale }: Context): SheetBlock[] {
  if (digest.no.length === 0) return [];
  const date = (value: IsoDate | null) =>
    value === null ? t('documents:digest.none') : printShort(value, locale);
  const target = (one: DigestNo) =>
    one.overdue ? `${date(one.target)} ${t('documents:digest.overdueMark')}` : date(one.target);
  return [
    heading(t('documents:digest.no')),
    {
      kind: 'table',
      columns: columns(
        [t('documents:digest.item'), 2],
        [t('documents:digest.date'), 2],
        [t('documents:digest.target'), 3],
        [t('documents:digest.note'), 8],
      ),
      rows: digest.no.map((one) => [label(one.item), date(one.date), target(one), shorten(one.note)]),
    },
  ];
}

function notApplicable({ t, digest, label, locale }: Context): SheetBlock[] {
  const rows = [
    ...digest.notApplicable.map(({ item, reason }) => [
      label(item),
      t('documents:digest.notApplicable'),
      reason ?? t('documents:digest.noReason'),
    ]),
    ...digest.leftBlank.map(({ item, reason }) => [
      label(item),
      t('documents:digest.leftBlank'),
      translateDynamic(locale, `rules:fallAway.${reason}`) ?? reason,
    ]),
  ];
  if (rows.length === 0) return [];
  const titles = columns(
    [t('documents:digest.item'), 2],
    [t('documents:digest.kind'), 2],
    [t('documents:digest.reason'), 11],
  );
  return [heading(t('documents:digest.fallsAway')), { kind: 'table', columns: titles, rows }];
}

function changes({ t, digest, label }: Context): SheetBlock[] {
  if (digest.changes.length === 0) return [];
  const verdict = (value: string | null) => t(`documents:digest.verdict.${(value ?? 'none') as 'yes'}`);
  const texts = digest.changes.map(
    ({ item, before, after }) => `${label(item)}：${verdict(before)} → ${verdict(after)}`,
  );
  return [
    heading(t('documents:digest.changes')),
    { kind: 'paragraph', text: texts.join(t('documents:separator')) },
  ];
}

function plans({ t, digest, label, locale }: Context): SheetBlock[] {
  const { plans: known, plansNamedInNotes } = digest;
  const items = plansNamedInNotes.map((item) => t('documents:digest.planNotOnRecord', { item: label(item) }));
  if (known.length + items.length === 0) return [];
  const date = (value: IsoDate | null) =>
    value === null ? t('documents:digest.none') : printShort(value, locale);
  const titles = columns(
    [t('documents:digest.item'), 2],
    [t('documents:digest.planName'), 6],
    [t('documents:digest.completion'), 3],
    [t('documents:digest.nextCheck'), 3],
    [t('documents:digest.responsible'), 3],
  );
  const rows = known.map((plan) => [
    label(plan.item),
    plan.name,
    date(plan.completion),
    date(plan.nextCheck),
    plan.responsible || t('documents:digest.none'),
  ]);
  return [
    heading(t('documents:digest.plans')),
    ...(rows.length > 0 ? [{ kind: 'table', columns: titles, rows } as const] : []),
    ...(items.length > 0 ? [{ kind: 'list', items } as const] : []),
  ];
}

function originals({ t, digest, label, locale }: Context): SheetBlock[] {
  if (digest.originals.length === 0) return [];
  const none = t('documents:digest.none');
  return [
    heading(t('documents:digest.originals')),
    {
      kind: 'table',
      columns: columns(
        [t('documents:digest.document'), 6],
        [t('documents:digest.item'), 2],
        [t('documents:digest.date'), 3],
        [t('documents:digest.approver'), 3],
        [t('documents:digest.place'), 5],
      ),
      rows: digest.originals.map(({ original, item, record }) => [
        documentName(locale, original, record),
        label(item),
        record?.date ? printShort(record.date, locale) : none,
        record?.approver || none,
        record?.exists === false ? t('documents:digest.doesNotExist') : record?.place || none,
      ]),
    },
  ];
}

type Original = Digest['originals'][number];

/** As the facility calls it, with its version; otherwise by its kind. */
function documentName(locale: Locale, original: Original['original'], record: Original['record']): string {
  const kind = translateDynamic(locale, `rules:original.${original}`) ?? original;
  return [record?.name || kind, record?.revision ?? ''].filter((text) => text.trim() !== '').join(' ');
}

function hints({ t, digest, label, locale }: Context): SheetBlock[] {
  const items = new Map<string, string[]>();
  for (const { code, item, params } of digest.hints) {
    const text = translateDynamic(locale, `rules:hint.${code}`, { ...params, label: label(item) }) ?? code;
    items.set(text, [...(items.get(text) ?? []), label(item)]);
  }
  if (items.size === 0) return [];
  const lines = [...items].map(([text, labels]) => `${labels.join(t('documents:separator'))}：${text}`);
  return [heading(t('documents:digest.hints')), { kind: 'list', items: lines }];
}

function heading(text: string): SheetBlock {
  return { kind: 'heading', text };
}

function columns(...entries: readonly (readonly [string, number])[]): SheetColumn[] {
  return entries.map(([title, share]) => ({ title, share }));
}

function printShort(date: IsoDate, locale: Locale): string {
  return locale === 'ja' && isIsoDate(date) ? formatEraShort(date) : date;
}

function shorten(note: string): string {
  const line = note.replace(/\s+/g, ' ').trim();
  const chars = [...line];
  return chars.length > NOTE_LENGTH ? `${chars.slice(0, NOTE_LENGTH - 1).join('')}…` : line;
}
