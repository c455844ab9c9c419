/** Accounts that a review wants stopped or changed, for whoever does it at the system: ticked on paper, then in the ledger (R-E3; S2 不要なアカウント). */
import type { IsoDate } from '@mamori/core/assessment/answer-document';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import type { Sheet, SheetBlock } from '../model/sheet.ts';
import { facts, printSheetDate, signature } from './wording.ts';

export interface AccountToDoLine {
  readonly account: string;
  /** System or device; in the order in which they are worked through. */
  readonly system: string;
  readonly person: string;
  readonly department: string;
  readonly note: string;
  readonly isDone: boolean;
}

export interface AccountToDoInput {
  readonly locale: Locale;
  readonly facility: string;
  /** Of the review. */
  readonly name: string;
  readonly date: IsoDate;
  readonly disable: readonly AccountToDoLine[];
  readonly change: readonly AccountToDoLine[];
}

export function accountToDoSheet(input: AccountToDoInput): Sheet {
  const { locale, disable, change } = input;
  const t = translator(locale);
  return {
    locale,
    title: t('accountReviews:printed.toDoTitle'),
    subtitle: input.name,
    recipient: input.facility,
    corner: printSheetDate(input.date, locale),
    dense: true,
    landscape: true,
    blocks: [
      facts(
        [t('accountReviews:decision.disable'), t('ledgers:printed.count', { count: disable.length })],
        [t('accountReviews:decision.change'), t('ledgers:printed.count', { count: change.length })],
      ),
      ...(disable.length + change.length === 0
        ? [{ kind: 'notice', text: t('accountReviews:printed.nothingToDo') } as const]
        : []),
      ...lines(
        t('accountReviews:printed.toDisable'),
        t('accountReviews:printed.toDisableText'),
        input,
        disable,
      ),
      ...lines(t('accountReviews:printed.toChange'), t('accountReviews:printed.toChangeText'), input, change),
      signature(t('accountReviews:printed.doneBy'), t('accountReviews:printed.doneOn')),
    ],
  };
}

/** No section where there is nothing to do. */
function lines(
  title: string,
  text: string,
  { locale }: AccountToDoInput,
  rows: readonly AccountToDoLine[],
): SheetBlock[] {
  if (rows.length === 0) return [];
  const t = translator(locale);
  const columns = [
    ['done', 6],
    ['system', 16],
    ['account', 15],
    ['person', 16],
    ['department', 14],
    ['note', 22],
  ] as const;
  return [
    { kind: 'heading', text: title, minor: true },
    { kind: 'paragraph', text, small: true },
    {
      kind: 'table',
      columns: columns.map(([key, share]) => ({ title: t(`accountReviews:printed.column.${key}`), share })),
      rows: rows.map((row) => [
        row.isDone ? t('accountReviews:printed.done') : '□',
        row.system,
        row.account,
        row.person || t('ledgers:printed.accountReview.nobody'),
        row.department,
        row.note,
      ]),
      small: true,
    },
  ];
}
