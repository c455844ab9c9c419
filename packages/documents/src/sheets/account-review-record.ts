/**
 * The whole review of accounts as an inspector is shown it (R-E3, R-E8; S0 6-2, 6-3, S2 退職者や使用していないアカウント): every department on a line with who signed
 * when, to whom it was reported, then the accounts of each department.
 */
import type { IsoDate } from '@mamori/core/assessment/answer-document';
import { translator } from '@mamori/messages/translate';
import type { Sheet, SheetBlock } from '../model/sheet.ts';
import { type AccountReviewSheetInput, accountReviewBlocks } from './account-review-sheet.ts';
import { facts, printCellDate, printSheetDate } from './wording.ts';

type Common = Pick<AccountReviewSheetInput, 'locale' | 'facility' | 'name' | 'dueOn'>;
export type RecordedPart = Omit<AccountReviewSheetInput, keyof Common>;

export interface AccountReviewRecordInput extends Common {
  readonly startedOn: IsoDate;
  readonly startedBy: string;
  /** Null while it goes on: the record says that it is not final. */
  readonly closed: { readonly on: IsoDate; readonly by: string } | null;
  /** R-E8. */
  readonly reported: { readonly to: string; readonly on: IsoDate | null };
  readonly parts: readonly RecordedPart[];
}

export function accountReviewRecord(input: AccountReviewRecordInput): Sheet {
  const { locale, facility } = input;
  const t = translator(locale);
  const corner = t('ledgers:printed.accountReview.due', { date: printSheetDate(input.dueOn, locale) });
  return {
    locale,
    title: t('accountReviews:printed.recordTitle'),
    subtitle: input.name,
    recipient: facility,
    corner,
    dense: true,
    landscape: true,
    blocks: [
      ...(input.closed === null
        ? [{ kind: 'notice', text: t('accountReviews:printed.goesOn') } as const]
        : []),
      head(input),
      overview(input),
      ...input.parts.flatMap((part): SheetBlock[] => [
        {
          kind: 'page',
          title: part.department || t('ledgers:printed.accountReview.noDepartment'),
          recipient: facility,
          corner,
        },
        ...accountReviewBlocks({ ...part, locale }),
      ]),
    ],
  };
}

function head({ locale, startedOn, startedBy, closed, reported }: AccountReviewRecordInput): SheetBlock {
  const t = translator(locale);
  const dayAndName = (on: IsoDate | null, name: string) =>
    [on && printSheetDate(on, locale), name].filter(Boolean).join(t('documents:separator'));
  return facts(
    [t('accountReviews:printed.started'), dayAndName(startedOn, startedBy)],
    [t('accountReviews:printed.closed'), closed && dayAndName(closed.on, closed.by)],
    [t('accountReviews:printed.reported'), dayAndName(reported.on, reported.to)],
  );
}

function overview({ locale, parts }: AccountReviewRecordInput): SheetBlock {
  const t = translator(locale);
  const count = ({ lines }: RecordedPart, decision: string | null) =>
    String(lines.filter((line) => line.decision === decision).length);
  const columns = [
    ['department', 20],
    ['accounts', 9],
    ['keep', 8],
    ['disable', 8],
    ['change', 8],
    ['undecided', 8],
    ['signedBy', 20],
    ['signedOn', 12],
  ] as const;
  return {
    kind: 'table',
    columns: columns.map(([key, share]) => ({ title: t(`accountReviews:printed.column.${key}`), share })),
    rows: parts.map((part) => [
      part.department || t('ledgers:printed.accountReview.noDepartment'),
      String(part.lines.length),
      count(part, 'keep'),
      count(part, 'disable'),
      count(part, 'change'),
      count(part, null),
      part.signed ? part.signed.by : t('accountReviews:printed.unsigned'),
      part.signed ? printCellDate(part.signed.on, locale) : '',
    ]),
  };
}
