/** The command that `npm run check` and CONTRIBUTING name looks at everything under `regulations/`. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { DEFAULT_CONTENT_DIRECTORY } from '../src/load.ts';

const CLI = join(import.meta.dirname, '../src/lint-cli.ts');
const lint = (directory: string) => spawnSync(process.execPath, [CLI, directory], { encoding: 'utf8' });

function copyWith(file: string, change: (text: string) => string): string {
  const directory = mkdtempSync(join(tmpdir(), 'mamori-lint-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  cpSync(DEFAULT_CONTENT_DIRECTORY, directory, { recursive: true });
  const path = join(directory, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
  return directory;
}

test('R-P3 nothing wrong: exit 0', () => {
  expect(lint(DEFAULT_CONTENT_DIRECTORY)).toMatchObject({ status: 0, stdout: 'regulations: no problems\n' });
});

test.each([
  ['help/fy2025/facility/0-1.yaml', (text: string) => text.replace('S0 1-1,', 'S0 1-99,'), 'S0 1-99'],
  ['qa/fy2023/02.yaml', (text: string) => `x: y: z\n${text}`, 'qa/fy2023/02.yaml'],
  [
    'checklists/fy2025/facility.yaml',
    (text: string) => text.replace('台帳管理', '台張管理'),
    'fy2025/facility',
  ],
])('R-P3 a fault in %s is named: exit 1', (file, change, said) => {
  const { status, stderr } = lint(copyWith(file, change));
  expect(status).toBe(1);
  expect(stderr).toContain(said);
});
