/** A letter of the facility to a vendor on one page: to whom, from whom, what is asked, room for answers (R-C3, R-B10). */
import type { IsoDate } from '@mamori/core/assessment/answer-document';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import type { Sheet } from '../model/sheet.ts';
import { facts, printSheetDate, signature } from './wording.ts';

export interface VendorLetterInput {
  readonly locale: Locale;
  readonly vendor: string;
  readonly facility: string;
  /** Address and telephone. */
  readonly contact: readonly string[];
  readonly date: IsoDate;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** To be answered on the sheet; without any it is a plain letter. */
  readonly questions: readonly string[];
}

export function vendorLetter(input: VendorLetterInput): Sheet {
  const { locale, questions } = input;
  const t = translator(locale);
  return {
    locale,
    title: input.subject,
    recipient: t('documents:question.to', { vendor: input.vendor }),
    corner: printSheetDate(input.date, locale),
    blocks: [
      facts([t('documents:question.from'), [input.facility, ...input.contact].join('\n')]),
      ...input.paragraphs.map((text) => ({ kind: 'paragraph', text }) as const),
      ...questions.map(
        (label) =>
          ({ kind: 'together', blocks: [{ kind: 'answer', choices: [], label, lines: 3 }] }) as const,
      ),
      ...(questions.length > 0
        ? [
            { kind: 'heading', text: t('documents:question.respondent') } as const,
            signature(
              t('documents:question.company'),
              t('documents:question.person'),
              t('documents:question.contact'),
              t('documents:question.answeredOn'),
            ),
          ]
        : []),
    ],
  };
}
