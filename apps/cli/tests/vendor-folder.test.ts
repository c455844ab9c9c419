/** R-B8, R-B13: hundreds of vendors' forms are read in one parsing process, and a bad file costs only itself. */
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadContent } from '@mamori/regulations/load';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { buildForm } from '../../../packages/documents/tests/fixtures/form-builder.ts';
import { hostile } from '../../../packages/documents/tests/fixtures/hostile.ts';
import { writeWorkbook } from '../../../packages/documents/tests/fixtures/xlsx-writer.ts';
import { readVendorFolder } from '../src/vendor-forms.ts';

const started = vi.hoisted(() => [] as ChildProcess[]);

vi.mock('node:child_process', async (importOriginal) => {
  const original = await importOriginal<typeof import('node:child_process')>();
  const fork = (...args: Parameters<typeof original.fork>) => {
    const child = original.fork(...args);
    started.push(child);
    return child;
  };
  return { ...original, fork };
});

const edition = (id: string) => {
  const found = loadContent().editions.find((one) => one.edition.id === id)?.edition;
  if (!found) throw new Error(`${id} is not installed`);
  return found;
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mamori 事業者 '));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('one process for the folder, ended with it; refused files stay in the list', async () => {
  for (let i = 1; i <= 8; i += 1) {
    const { sheet } = buildForm(
      edition('fy2025/vendor'),
      { '2-4': { first: 'はい (5/20)' } },
      { subject: `事業者${i}` },
    );
    await writeFile(join(folder, `form-${i}.xlsx`), writeWorkbook({ sheets: [sheet] }));
  }
  await writeFile(join(folder, 'form-2b.xlsx'), hostile.liesAboutSize());
  await writeFile(join(folder, 'form-3b.xlsx'), hostile.deep());
  await writeFile(join(folder, 'form-4b.xlsm'), hostile.macro());
  const { forms, others } = await readVendorFolder(folder, edition('fy2025/facility'));
  expect(others).toEqual([]);
  expect(forms.map(({ file, vendor }) => [file, vendor])).toEqual([
    ['form-1.xlsx', '事業者1'],
    ['form-2.xlsx', '事業者2'],
    ['form-2b.xlsx', null],
    ['form-3.xlsx', '事業者3'],
    ['form-3b.xlsx', null],
    ['form-4.xlsx', '事業者4'],
    ['form-4b.xlsm', null],
    ['form-5.xlsx', '事業者5'],
    ['form-6.xlsx', '事業者6'],
    ['form-7.xlsx', '事業者7'],
    ['form-8.xlsx', '事業者8'],
  ]);
  expect(forms.filter(({ document }) => document?.items['2-4']?.answer === 'yes')).toHaveLength(8);
  expect(started).toHaveLength(1);
  const [process] = started;
  if (!process?.signalCode) await new Promise((resolve) => process?.once('exit', resolve));
  expect(process?.signalCode).toBe('SIGKILL');
});
