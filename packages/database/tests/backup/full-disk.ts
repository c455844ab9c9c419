/** Run under a file size limit by damage.test.ts: prints the code of the problem and what is left in the folder. */
import { readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { writeBackupFile } from '../../src/backup/backup-file.ts';

const file = process.argv[2] ?? '';
const content = ReadableStream.from(
  (function* () {
    for (let block = 0; block < 100; block++) yield new Uint8Array(65_536);
  })(),
);
const code = await writeBackupFile(file, content).then(
  () => 'none',
  (error) => error.code,
);
const left = readdirSync(dirname(file)).filter((name) => name.startsWith(basename(file)));
console.log(code, JSON.stringify(left));
