/**
 * What `reading.bench.ts` measures, in a process of its own so that memory is this work's alone:
 * node reading-process.ts ours|sheetjs|workbooks FOLDER, or safe FILE. Prints one JSON line.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readChecklist } from '@mamori/documents/read/checklist';
import { readWorkbookSafely } from '@mamori/documents/read/xlsx/safely';
import { readWorkbook } from '@mamori/documents/read/xlsx/workbook';
import { loadContent } from '@mamori/regulations/load';

export interface Measured {
  readonly milliseconds: number;
  /** Of all threads: what one core needs. */
  readonly cpuMilliseconds: number;
  readonly megabytes: number;
  readonly files: number;
  /** Answers found, or the name of the error: proof that the work was done. */
  readonly found: number | string;
}

type Count = (bytes: Buffer) => number | Promise<number>;

async function ours(): Promise<Count> {
  const editions = loadContent().editions.map(({ edition }) => edition);
  return async (bytes) => {
    const { document } = readChecklist(await readWorkbook(bytes), editions);
    return Object.values(document?.items ?? {}).filter(({ answer }) => answer !== null).length;
  };
}

/** Cells with a value, for the comparison of the bare reading. */
const workbooks: Count = async (bytes) =>
  (await readWorkbook(bytes)).sheets.reduce((sum, sheet) => sum + sheet.cells.length, 0);

async function sheetjs(): Promise<Count> {
  const { read } = await import('@e965/xlsx');
  return (bytes) => {
    const book = read(bytes, { type: 'buffer' });
    const cells = (sheet: object) => Object.keys(sheet).filter((key) => !key.startsWith('!'));
    return book.SheetNames.reduce((sum, name) => sum + cells(book.Sheets[name] ?? {}).length, 0);
  };
}

async function folder(directory: string, count: Count): Promise<Measured> {
  const files = readdirSync(directory).filter((name) => name.endsWith('.xlsx'));
  const begun = performance.now();
  const cpu = process.cpuUsage();
  let found = 0;
  for (const file of files) found += await count(readFileSync(join(directory, file)));
  return { ...usage(begun, cpu), files: files.length, found };
}

async function safe(file: string): Promise<Measured> {
  const begun = performance.now();
  const cpu = process.cpuUsage();
  const found = await readWorkbookSafely(file).then(
    ({ sheets }) => sheets.length,
    (error: { code?: string }) => String(error.code),
  );
  return { ...usage(begun, cpu), files: 1, found };
}

function usage(begun: number, cpu: NodeJS.CpuUsage) {
  const { user, system } = process.cpuUsage(cpu);
  return {
    milliseconds: performance.now() - begun,
    cpuMilliseconds: (user + system) / 1000,
    megabytes: peak(),
  };
}

/** Linux carries the largest size over from the process that started this one, except in VmHWM. */
function peak(): number {
  if (!existsSync('/proc/self/status')) return process.resourceUsage().maxRSS / 1024;
  const line = /VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'));
  return Number(line?.[1] ?? Number.NaN) / 1024;
}

const [mode = '', path = ''] = process.argv.slice(2);
const measured =
  mode === 'safe'
    ? await safe(path)
    : await folder(path, mode === 'ours' ? await ours() : mode === 'sheetjs' ? await sheetjs() : workbooks);
console.log(JSON.stringify(measured));
