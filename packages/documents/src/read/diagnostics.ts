/** What could not be read, with sheet, cell and content; messages stand in the catalogue (`reading:<code>`). */
import type { Diagnostic } from '@mamori/core/assessment/answer-document';
import type { Locale } from '@mamori/messages/locale';
import { translateDynamic } from '@mamori/messages/translate';
import type { RefusalCode, WorkbookRefused } from './xlsx/refusal.ts';

/**
 * `unread`: an entry stays blank because of it. `doubt`: it was read, and a person should look. `info`: something
 * else stands in the file.
 */
export const READ_DIAGNOSTICS = {
  'answer-both': 'unread',
  'answer-unclear': 'unread',
  'answer-unreadable': 'unread',
  'ellipse-ambiguous': 'unread',
  'control-unclear': 'unread',
  'shape-over-answer': 'unread',
  'merged-over-items': 'unread',
  'formula-without-value': 'unread',
  'error-value': 'unread',
  'date-unreadable': 'unread',
  'date-nonexistent': 'unread',
  'date-outside-era': 'unread',
  'date-year-unclear': 'unread',
  'date-several': 'unread',
  'item-not-found': 'unread',
  'column-not-found': 'unread',
  'row-not-recognised': 'unread',
  'edition-unknown': 'unread',
  'edition-not-installed': 'unread',
  'edition-ambiguous': 'unread',
  'part-unreadable': 'unread',
  'edition-differs': 'doubt',
  'date-without-answer': 'doubt',
  'answer-extra-text': 'doubt',
  'date-extra-text': 'doubt',
  'volatile-date': 'doubt',
  'all-struck': 'doubt',
  'note-struck': 'doubt',
  'note-mentions-not-applicable': 'doubt',
  'note-none-in-other-words': 'doubt',
  'not-applicable-not-in-edition': 'doubt',
  'record-differs': 'doubt',
  'combined-form': 'doubt',
  'hidden-answers': 'doubt',
  'further-form': 'doubt',
  'table-not-found': 'doubt',
  'shape-not-assigned': 'info',
  'shape-text': 'info',
  'extra-column': 'info',
  comment: 'info',
  'sheet-not-read': 'info',
  'hidden-sheet-not-read': 'info',
  'header-inferred': 'doubt',
  'further-diagnostics': 'doubt',
} as const satisfies Readonly<Record<string, 'unread' | 'doubt' | 'info'>>;

export type ReadDiagnosticCode = keyof typeof READ_DIAGNOSTICS;

export interface Place {
  readonly sheet?: string | null;
  readonly cell?: string | null;
  readonly content?: string | null;
}

const LONGEST_CONTENT = 500;
/** Nobody reads more; the last entry says that there are others. */
const MOST = 500;

/** Collects diagnostics in the order of reading, each once. */
export class DiagnosticList {
  readonly all: Diagnostic[] = [];
  private readonly locale: Locale;
  private readonly seen = new Set<string>();

  constructor(locale: Locale = 'ja') {
    this.locale = locale;
  }

  add(
    code: ReadDiagnosticCode,
    place: Place = {},
    params: Readonly<Record<string, string | number>> = {},
  ): void {
    if (this.all.length > MOST) return;
    if (this.all.length === MOST) {
      const message = readingMessage(this.locale, 'further-diagnostics', {});
      this.all.push({ code: 'further-diagnostics', sheet: null, cell: null, content: null, message });
      return;
    }
    const content = place.content === undefined || place.content === null ? null : shorten(place.content);
    const diagnostic = {
      code,
      sheet: place.sheet ?? null,
      cell: place.cell ?? null,
      content,
      message: readingMessage(this.locale, code, { ...params, content: content ?? '' }),
    };
    const key = JSON.stringify(diagnostic);
    if (this.seen.has(key)) return;
    this.seen.add(key);
    this.all.push(diagnostic);
  }
}

const shorten = (text: string): string =>
  text.length > LONGEST_CONTENT ? `${text.slice(0, LONGEST_CONTENT)}…` : text;

function readingMessage(
  locale: Locale,
  code: string,
  params: Readonly<Record<string, string | number>>,
): string {
  return translateDynamic(locale, `reading:${code}`, params) ?? code;
}

/** Whether entries stay blank because of this diagnostic. */
export const leavesBlank = (code: string): boolean =>
  READ_DIAGNOSTICS[code as ReadDiagnosticCode] === 'unread';

/** The sentence for a file that was refused as a whole. */
export function refusalMessage(error: WorkbookRefused, locale: Locale = 'ja'): string {
  return readingMessage(locale, `refused.${error.code satisfies RefusalCode}`, error.params);
}
