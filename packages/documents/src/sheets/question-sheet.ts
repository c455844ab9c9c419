/** "Ask my vendor" on paper (R-X1, R-C2): questions with room for the answers, to be sent back. */
import type { IsoDate } from '@mamori/core/assessment/answer-document';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import type { Sheet, SheetBlock } from '../model/sheet.ts';
import { facts, printSheetDate, signature } from './wording.ts';

export interface QuestionSheetItem {
  /** `2-⑥`. */
  readonly label: string;
  /** Wording of the item on the vendor's form. */
  readonly text: string;
  readonly questions: readonly string[];
}

export interface QuestionSheetInput {
  readonly locale: Locale;
  readonly facility: string;
  readonly vendor: string;
  /** Title of the edition: 令和7年度 事業者確認用. */
  readonly edition: string;
  readonly date: IsoDate;
  readonly returnBy?: IsoDate;
  /** Where the answer goes: address, fax, e-mail, person. */
  readonly returnTo: readonly string[];
  readonly systems?: readonly string[];
  readonly items: readonly QuestionSheetItem[];
}

export function questionSheet(input: QuestionSheetInput): Sheet {
  const { locale } = input;
  const t = translator(locale);
  const returnBy = input.returnBy ? printSheetDate(input.returnBy, locale) : null;
  return {
    locale,
    title: t('documents:question.title'),
    subtitle: input.edition,
    recipient: t('documents:question.to', { vendor: input.vendor }),
    corner: printSheetDate(input.date, locale),
    blocks: [
      { kind: 'paragraph', text: t('documents:question.request', { facility: input.facility }) },
      { kind: 'paragraph', text: t('documents:question.how'), small: true },
      facts(
        [t('documents:question.from'), input.facility],
        [t('documents:question.systems'), input.systems?.join(t('documents:separator'))],
        [t('documents:question.returnBy'), returnBy],
        [t('documents:question.returnTo'), input.returnTo.join('\n')],
      ),
      ...input.items.map((item) => itemBlock(item, locale)),
      { kind: 'heading', text: t('documents:question.respondent') },
      signature(
        t('documents:question.company'),
        t('documents:question.person'),
        t('documents:question.contact'),
        t('documents:question.answeredOn'),
      ),
    ],
  };
}

function itemBlock(item: QuestionSheetItem, locale: Locale): SheetBlock {
  const t = translator(locale);
  return {
    kind: 'together',
    blocks: [
      { kind: 'heading', text: `${item.label}　${item.text}`, minor: true },
      ...(item.questions.length > 0 ? [{ kind: 'list', items: item.questions } as const] : []),
      {
        kind: 'answer',
        choices: [
          t('documents:question.yes'),
          t('documents:question.no'),
          t('documents:question.notApplicable'),
        ],
        label: t('documents:question.explain'),
        lines: 2,
      },
    ],
  };
}
