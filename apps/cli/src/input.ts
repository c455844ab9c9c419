/** Reads a filled form (.xlsx) or an answer document (.json) from disk. */
import { readFile } from 'node:fs/promises';
import type { AnswerDocument } from '@mamori/core/assessment/answer-document';
import { readAnswerDocument } from '@mamori/core/assessment/json';
import { type ChecklistReading, readChecklist } from '@mamori/documents/read/checklist';
import { refusalMessage } from '@mamori/documents/read/diagnostics';
import { WorkbookRefused } from '@mamori/documents/read/xlsx/refusal';
import { readWorkbookSafely } from '@mamori/documents/read/xlsx/safely';
import type { Edition } from '@mamori/regulations/model/edition';
import { installedEditions } from './editions.ts';
import { CommandError, dynamic, locale, t } from './output.ts';

export async function readForm(file: string): Promise<ChecklistReading> {
  try {
    const workbook = await readWorkbookSafely(file);
    return readChecklist(workbook, [...installedEditions().editions.values()], { locale });
  } catch (error) {
    if (error instanceof WorkbookRefused) throw new CommandError(`${file}: ${refusalMessage(error, locale)}`);
    throw error;
  }
}

/** Throws a `CommandError` that names file and place. */
export async function readAnswers(file: string): Promise<AnswerDocument> {
  const text = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new CommandError(t('cli:unreadable', { file, reason: cause.code ?? cause.message }));
  });
  const { document, problems } = readAnswerDocument(parse(file, text));
  if (document) return document;
  const lines = problems.map(
    (problem) => `  ${problem.path || '/'}: ${dynamic(`rules:json.${problem.code}`, { ...problem })}`,
  );
  throw new CommandError([t('cli:notAnswers', { file }), ...lines].join('\n'));
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new CommandError(t('cli:notJson', { file, reason: (cause as Error).message }));
  }
}

/** Either kind of file as an answer document. */
export async function readAny(file: string): Promise<AnswerDocument> {
  if (/\.json$/i.test(file)) return readAnswers(file);
  const { document, unread } = await readForm(file);
  if (document) return document;
  throw new CommandError([t('cli:noForm', { file }), ...unread.map((one) => `  ${one.message}`)].join('\n'));
}

/** Throws for an edition that is not installed, naming those that are. */
export function editionOf(id: string): Edition {
  const { editions } = installedEditions();
  const edition = editions.get(id);
  if (!edition)
    throw new CommandError(t('cli:unknownEdition', { id, installed: [...editions.keys()].join(', ') }));
  return edition;
}
