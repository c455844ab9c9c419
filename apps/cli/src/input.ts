/** Reads a filled form (.xlsx) or an answer document (.json) from disk. */
import type { AnswerDocument } from '@mamori/core/assessment/answer-document';
import { readAnswerDocument } from '@mamori/core/assessment/json';
import { type ChecklistReading, readChecklist } from '@mamori/documents/read/checklist';
import { refusalMessage } from '@mamori/documents/read/diagnostics';
import type { Workbook } from '@mamori/documents/read/xlsx/model';
import { WorkbookRefused } from '@mamori/documents/read/xlsx/refusal';
import { readWorkbookSafely, type SafeReader } from '@mamori/documents/read/xlsx/safely';
import type { Edition } from '@mamori/regulations/model/edition';
import { installedEditions } from './editions.ts';
import { readJson } from './json-file.ts';
import { CommandError, dynamic, locale, t } from './output.ts';

/** `edition`: read as this one, where the form does not say which it is. */
export async function readForm(file: string, edition?: string): Promise<ChecklistReading> {
  const options = edition === undefined ? { locale } : { locale, edition: editionOf(edition).id };
  return readChecklist(await readBook(file), [...installedEditions().editions.values()], options);
}

/** Throws a `CommandError` that says why the file was refused. Several files share a reader. */
export async function readBook(file: string, reader?: SafeReader): Promise<Workbook> {
  try {
    return await (reader ? reader.read(file) : readWorkbookSafely(file));
  } catch (error) {
    if (!(error instanceof WorkbookRefused)) throw error;
    throw new CommandError(`${file}: ${refusalMessage(error, locale)}`, { code: error.code });
  }
}

/** Throws a `CommandError` that names file and place. */
export async function readAnswers(file: string): Promise<AnswerDocument> {
  const { document, problems } = readAnswerDocument(await readJson(file));
  if (document) return document;
  const lines = problems.map(
    (problem) => `  ${problem.path || '/'}: ${dynamic(`rules:json.${problem.code}`, { ...problem })}`,
  );
  throw new CommandError([t('cli:notAnswers', { file }), ...lines].join('\n'), { code: 'not-answers' });
}

/** Either kind of file as an answer document. */
export async function readAny(file: string, edition?: string): Promise<AnswerDocument> {
  if (/\.json$/i.test(file)) return readAnswers(file);
  const { document, unread } = await readForm(file, edition);
  if (document) return document;
  throw noForm(file, unread);
}

export function noForm(file: string, diagnostics: ChecklistReading['unread'], exitCode = 2): CommandError {
  const lines = [t('cli:noForm', { file }), ...diagnostics.map((one) => `  ${one.message}`)];
  return new CommandError(lines.join('\n'), { code: 'no-form', diagnostics, exitCode });
}

/** Throws for an edition that is not installed, naming those that are. */
export function editionOf(id: string): Edition {
  const { editions } = installedEditions();
  const edition = editions.get(id);
  if (!edition)
    throw new CommandError(t('cli:unknownEdition', { id, installed: [...editions.keys()].join(', ') }), {
      code: 'unknown-edition',
    });
  return edition;
}
