/** The vendors' forms of a folder. What cannot be read stays in the list: a missing answer is not a yes. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { AnswerDocument } from '@mamori/core/assessment/answer-document';
import { isBlank } from '@mamori/core/assessment/effective';
import { type VendorForm, vendorEditionFor } from '@mamori/core/vendor/vendor-form';
import { type ChecklistReading, readChecklist, readChecklists } from '@mamori/documents/read/checklist';
import type { Workbook } from '@mamori/documents/read/xlsx/model';
import { SafeReader } from '@mamori/documents/read/xlsx/safely';
import type { Edition } from '@mamori/regulations/model/edition';
import { installedEditions } from './editions.ts';
import { readAnswers, readBook } from './input.ts';
import { readJson } from './json-file.ts';
import { CommandError, locale, t } from './output.ts';

export interface VendorFolder {
  readonly forms: readonly VendorForm[];
  /** Files and folders that can be no form, or none that a program reads: a scan, a letter. */
  readonly others: readonly string[];
}

/** Spreadsheets of every kind: one that we cannot open may still be a vendor's form. */
const FORMS = /\.(xls[xmb]?|xlt[xm]?|ods|csv|json)$/i;
/** What operating systems leave behind. */
const LEFTOVERS = /^(\.|~\$|thumbs\.db$|desktop\.ini$)/i;

export async function readVendorFolder(directory: string, edition: Edition): Promise<VendorFolder> {
  const names = await readdir(directory).catch((cause: NodeJS.ErrnoException) => {
    const reason = cause.code ?? cause.message;
    throw new CommandError(t('cli:unreadable', { file: directory, reason }), { code: 'unreadable' });
  });
  // One parsing process for hundreds of files: starting it costs more than reading them.
  const reader = new SafeReader();
  try {
    return await readFiles(directory, names.filter((one) => !LEFTOVERS.test(one)).sort(), edition, reader);
  } finally {
    reader.close();
  }
}

async function readFiles(
  directory: string,
  names: readonly string[],
  edition: Edition,
  reader: SafeReader,
): Promise<VendorFolder> {
  const forms: VendorForm[] = [];
  const others: string[] = [];
  for (const name of names) {
    const read = await readFileOf(join(directory, name), edition, reader);
    if (read === null) others.push(name);
    else if (read.length === 0) forms.push({ file: name, edition: null, vendor: null, document: null });
    for (const document of read ?? [])
      forms.push({ file: name, edition: document.edition, vendor: document.subject.name, document });
  }
  return { forms, others };
}

/** Null: no form at all; an empty list: perhaps one, and unreadable. */
async function readFileOf(
  path: string,
  edition: Edition,
  reader: SafeReader,
): Promise<AnswerDocument[] | null> {
  const info = await stat(path).catch(() => undefined);
  if (info?.isDirectory() || !FORMS.test(path)) return null;
  try {
    if (!/\.json$/i.test(path)) return formsOf(await readBook(path, reader), edition);
    return (await isOtherDocument(path)) ? null : [await readAnswers(path)];
  } catch (error) {
    if (error instanceof CommandError) return [];
    throw error;
  }
}

/** `--out` may have put an earlier result into the same folder. */
async function isOtherDocument(path: string): Promise<boolean> {
  const value = await readJson(path);
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined;
  return typeof format === 'string' && format.startsWith('mamori.') && format !== 'mamori.answers/1';
}

/** All vendors' forms of a workbook; where there is none, what else it is, so that the report can say so. */
function formsOf(workbook: Workbook, edition: Edition): AnswerDocument[] {
  const editions = [...installedEditions().editions.values()];
  const expected = vendorEditionFor(edition);
  const documents = (readings: readonly ChecklistReading[]) =>
    readings.flatMap(({ document }) => (document ? [document] : []));
  const all = documents(readChecklists(workbook, editions, { locale }));
  const fitting = all.filter((one) => one.edition === expected);
  if (fitting.length === 0 && all.some((one) => isSibling(one.edition, expected))) {
    // Both families print the same form; without its title only the folder tells whose it is.
    const named = readChecklists(workbook, editions, { locale, edition: expected });
    fitting.push(...documents(named.filter(({ unread }) => !unread.some(isContradiction))));
  }
  const filled = fitting.filter(({ items }) => Object.values(items).some((item) => !isBlank(item)));
  if (filled.length > 0) return filled;
  const [first] = fitting.length > 0 ? fitting : documents([readChecklist(workbook, editions, { locale })]);
  return first ? [first] : [];
}

const isContradiction = ({ code }: { readonly code: string }): boolean => code === 'edition-differs';

/** `fy2025/vendor` beside `fy2025/pharmacy-vendor`. */
const isSibling = (edition: string, expected: string): boolean =>
  edition !== expected && edition.replace('/pharmacy-', '/') === expected.replace('/pharmacy-', '/');
