/** The vendors' forms of a folder. What cannot be read stays in the list: a missing answer is not a yes. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { AnswerDocument } from '@mamori/core/assessment/answer-document';
import { type VendorForm, vendorEditionFor } from '@mamori/core/vendor/vendor-form';
import { readVendorForms } from '@mamori/documents/read/vendor-forms';
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
    if (!/\.json$/i.test(path)) {
      const editions = [...installedEditions().editions.values()];
      const workbook = await readBook(path, reader);
      const forms = readVendorForms(workbook, editions, vendorEditionFor(edition), locale);
      return forms.map(({ document }) => document);
    }
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
