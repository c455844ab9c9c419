/** What keeps a draft from being published, in words: open places first, then what the linters say. */
import type { Locale } from '@mamori/messages/locale';
import { translateDynamic, translator } from '@mamori/messages/translate';
import type { Catalogue } from '@mamori/regulations/catalogue';
import { checkImport, type ImportContent } from '@mamori/regulations/check-import';
import type { OpenPlace } from './draft.ts';

export interface DraftProblem {
  readonly code: string;
  /** Edition, or two editions with an arrow; empty for the import as a whole. */
  readonly subject: string;
  readonly path: string;
  readonly message: string;
}

export function draftProblems(
  content: ImportContent,
  notUnderstood: readonly OpenPlace[],
  catalogue: Catalogue,
  locale: Locale,
): DraftProblem[] {
  const open = notUnderstood.filter((one) => !one.settled);
  return [
    ...open.map((one) => ({
      code: one.code,
      subject: '',
      path: [one.sheet, one.cell].filter(Boolean).join('!'),
      message: translator(locale)('regulations:import.unsettled', { message: one.message }),
    })),
    ...linted(content, open.length > 0, catalogue).map((one) => ({
      code: one.code,
      subject: one.file,
      path: one.path,
      message: translateDynamic(locale, `regulations:problem.${one.code}`, one.params) ?? one.code,
    })),
  ];
}

/** That there is no edition follows from what was not understood: one cause is named once. */
const linted = (content: ImportContent, isExplained: boolean, catalogue: Catalogue) =>
  checkImport(content, catalogue).filter(({ code }) => code !== 'no-edition' || !isExplained);

/** One line: where, then what. */
export function problemLine({ subject, path, message }: DraftProblem, locale: Locale): string {
  const place = [subject, path].filter(Boolean).join(' ');
  return [place, message].filter(Boolean).join(locale === 'ja' ? '：' : ': ');
}
