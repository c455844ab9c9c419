/**
 * What `reading.bench.ts` and `limits.bench.ts` measure from outside (`watched.ts`), in a process of its own:
 * node reading-process.ts sheetjs|workbooks FOLDER, or safe FILE. Prints one JSON line.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readChecklist } from '@mamori/documents/read/checklist';
import { SafeReader } from '@mamori/documents/read/xlsx/safely';
import { loadContent } from '@mamori/regulations/load';

export interface Done {
  /** Of the work alone, without the start of Node.js. */
  readonly milliseconds: number;
  /** Cells or forms found, or the name of the error: proof that the work was done. */
  readonly found: number | string;
}

type Count = (path: string) => number | Promise<number>;

/** Cells with a value, as the product reads them, for the comparison of the bare reading. */
async function workbooks(files: readonly string[]): Promise<number> {
  const reader = new SafeReader();
  const found = await sum(files, async (file) =>
    (await reader.read(file)).sheets.reduce((cells, sheet) => cells + sheet.cells.length, 0),
  );
  reader.close();
  return found;
}

async function sheetjs(files: readonly string[]): Promise<number> {
  const { read } = await import('@e965/xlsx');
  const cells = (sheet: object) => Object.keys(sheet).filter((key) => !key.startsWith('!')).length;
  return sum(files, (file) => {
    const book = read(readFileSync(file), { type: 'buffer' });
    return book.SheetNames.reduce((all, name) => all + cells(book.Sheets[name] ?? {}), 0);
  });
}

async function sum(files: readonly string[], count: Count): Promise<number> {
  let found = 0;
  for (const file of files) found += await count(file);
  return found;
}

/** One file as the product takes it in: read, and searched for a form. */
async function safe(file: string): Promise<Done> {
  const editions = loadContent().editions.map(({ edition }) => edition);
  const reader = new SafeReader();
  const begun = performance.now();
  const found = await reader.read(file).then(
    (workbook) => readChecklist(workbook, editions).unread.length,
    (error: { code?: string }) => String(error.code ?? error),
  );
  const milliseconds = performance.now() - begun;
  reader.close();
  return { milliseconds, found };
}

async function folder(directory: string, read: (files: readonly string[]) => Promise<number>): Promise<Done> {
  const files = readdirSync(directory).filter((name) => name.endsWith('.xlsx'));
  const begun = performance.now();
  const found = await read(files.map((name) => join(directory, name)));
  return { milliseconds: performance.now() - begun, found };
}

const [mode = '', path = ''] = process.argv.slice(2);
const done =
  mode === 'safe' ? await safe(path) : await folder(path, mode === 'sheetjs' ? sheetjs : workbooks);
console.log(JSON.stringify(done));
