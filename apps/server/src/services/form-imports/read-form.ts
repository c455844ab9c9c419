/** An uploaded workbook → the answers of this checklist's edition, or a clear refusal (R-B13). */
import type { AnswerDocument, Diagnostic } from '@mamori/core/assessment/answer-document';
import { type ChecklistReading, type Recognised, readChecklist } from '@mamori/documents/read/checklist';
import { refusalMessage } from '@mamori/documents/read/diagnostics';
import type { Workbook } from '@mamori/documents/read/xlsx/model';
import type { ReaderPool } from '@mamori/documents/read/xlsx/reader-pool';
import { type RefusalCode, WorkbookRefused } from '@mamori/documents/read/xlsx/refusal';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import type { Edition } from '@mamori/regulations/model/edition';
import { Problem } from '../../http/problem.ts';

export interface FormReading {
  readonly document: AnswerDocument;
  readonly recognised: Recognised;
  readonly diagnostics: readonly Diagnostic[];
}

/** No workbook at all; the other refusals are workbooks that cannot be read. */
const OTHER_FILES: ReadonlySet<RefusalCode> = new Set(['not-a-workbook', 'other-format']);

/** Throws `unsupported-file`, `unreadable-file`, `wrong-form`. */
export async function readForm(
  workbooks: ReaderPool,
  bytes: Uint8Array,
  edition: Edition,
  editions: readonly Edition[],
  locale: Locale,
): Promise<FormReading> {
  const workbook = await workbooks.read(bytes).catch((error: unknown) => {
    throw error instanceof WorkbookRefused ? refusedFile(error, locale) : error;
  });
  // A form for facilities and pharmacies together, or a workbook of several forms, is read for this audience.
  const own = readChecklist(workbook, editions, { audiences: [edition.audience], locale });
  if (own.document && own.recognised?.edition === edition.id) {
    return { document: own.document, recognised: own.recognised, diagnostics: own.unread };
  }
  throw refusedForm(own, workbook, edition, editions, locale);
}

function refusedFile(error: WorkbookRefused, locale: Locale): Problem {
  const reason = refusalMessage(error, locale);
  const details = { code: error.code, reason };
  return OTHER_FILES.has(error.code)
    ? new Problem('unsupported-file', { params: { allowed: 'XLSX' }, details, cause: error })
    : new Problem('unreadable-file', { params: { reason }, details, cause: error });
}

function refusedForm(
  own: ChecklistReading,
  workbook: Workbook,
  expected: Edition,
  editions: readonly Edition[],
  locale: Locale,
): Problem {
  const any = own.recognised ? own : readChecklist(workbook, editions, { locale });
  const found = editions.find((edition) => edition.id === any.recognised?.edition);
  const t = translator(locale);
  if (!found) {
    const reason = t('imports:server.notAForm', { reason: any.unread[0]?.message ?? '' });
    return new Problem('unreadable-file', { params: { reason }, details: { diagnostics: any.unread } });
  }
  const names = { found: formName(found, locale), expected: formName(expected, locale) };
  const reason =
    found.audience === expected.audience
      ? t('imports:server.otherEdition', names)
      : t('imports:server.otherAudience', names);
  return new Problem('wrong-form', {
    params: { reason },
    details: { found: found.id, expected: expected.id },
  });
}

export function formName(edition: Edition, locale: Locale): string {
  return locale === 'ja' ? `令和${edition.fiscalYear - 2018}年度 ${edition.subtitle.text}` : edition.english;
}
