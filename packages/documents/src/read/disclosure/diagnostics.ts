/** What could not be read of a disclosure, with sheet, cell and content; sentences stand under `disclosures:reading.<code>`. */
import type { Diagnostic } from '@mamori/core/assessment/answer-document';
import type { Locale } from '@mamori/messages/locale';
import { translateDynamic } from '@mamori/messages/translate';
import type { Cell } from '../xlsx/model.ts';
import { cellName } from '../xlsx/reference.ts';

export const DISCLOSURE_DIAGNOSTICS = [
  'answer-several',
  'answer-unclear',
  'mark-alone',
  'formula-without-value',
  'error-value',
  'row-unclear',
  'number-twice',
  'shapes-not-read',
  'fact-several',
  'date-unreadable',
  'kind-unclear',
  'hidden-sheet-not-read',
  'sheet-not-read',
  'blank-form',
  'text-shortened',
  'part-unreadable',
] as const;
export type DisclosureDiagnosticCode = (typeof DISCLOSURE_DIAGNOSTICS)[number];

export interface Place {
  readonly sheet?: string;
  readonly cell?: Pick<Cell, 'row' | 'column'>;
  readonly content?: string;
}

const LONGEST_CONTENT = 300;
/** Nobody reads more. */
const MOST = 300;

export class DisclosureDiagnostics {
  readonly all: Diagnostic[] = [];
  private readonly locale: Locale;

  constructor(locale: Locale) {
    this.locale = locale;
  }

  add(
    code: DisclosureDiagnosticCode,
    place: Place = {},
    params: Readonly<Record<string, string | number>> = {},
  ): void {
    if (this.all.length >= MOST) return;
    const content = place.content?.slice(0, LONGEST_CONTENT) ?? null;
    const values = { ...params, content: content ?? '', sheet: place.sheet ?? '' };
    this.all.push({
      code,
      sheet: place.sheet ?? null,
      cell: place.cell ? cellName(place.cell.row, place.cell.column) : null,
      content,
      message: translateDynamic(this.locale, `disclosures:reading.${code}`, values) ?? code,
    });
  }
}
