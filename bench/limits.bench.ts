/** Workbooks just below every limit of the pre-scan: the dearest files that are still read (R-B13). */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AT_LIMITS, atLimit } from '../packages/documents/tests/fixtures/at-limits.ts';
import type { Done } from './reading-process.ts';
import { watched, worst } from './watched.ts';

const SCRIPT = join(import.meta.dirname, 'reading-process.ts');

export default async function* bench() {
  const folder = mkdtempSync(join(tmpdir(), 'mamori-bench-limits-'));
  try {
    const results: (Done & { readonly file: string; readonly megabytes: number })[] = [];
    for (const file of AT_LIMITS) {
      const path = join(folder, `${file}.xlsx`);
      writeFileSync(path, atLimit(file));
      const { stdout, megabytes } = await watched([process.execPath, SCRIPT, 'safe', path]);
      results.push({ file, megabytes, ...(JSON.parse(stdout) as Done) });
    }
    yield* worst(`reading or refusing ${AT_LIMITS.length} files at the limits`, results);
    const stopped = results.filter(({ found }) => found === 'parser-limit').map(({ file }) => file);
    const name = 'of these, ended by the deadline or the heap limit';
    yield { name, value: stopped.length, unit: 'files', goal: null, met: null, files: stopped.join(', ') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
