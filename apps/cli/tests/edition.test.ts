/** R-B1: an edition comes from the ministry's own workbooks, by command, with and without a running server. */
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findInstance } from '@mamori/database/embedded/instance';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostile } from '../../../packages/documents/tests/fixtures/hostile.ts';
import { combinedSheet, vendorSheet } from '../../../packages/documents/tests/fixtures/official-2026.ts';
import { type SheetSpec, writeWorkbook } from '../../../packages/documents/tests/fixtures/xlsx-writer.ts';
import { documented, mamori } from './support.ts';

let folder: string;
const path = (name: string) => join(folder, name);
const data = () => ({ MAMORI_DATA: path('まもり データ') });
const save = (name: string, sheets: SheetSpec[]) => writeFile(path(name), writeWorkbook({ sheets }));
const server = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mamori 版 '));
  await save('001716187.xlsx', [combinedSheet()]);
  await save('001716188.xlsx', [vendorSheet()]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function withServer(directory: string, work: () => Promise<void>): Promise<void> {
  const env = { ...process.env, MAMORI_DATA: directory, PORT: '0', LANG: 'ja_JP.UTF-8' };
  const child = spawn(process.execPath, [server], { env, stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  while (!findInstance(directory)) await new Promise((resolve) => setTimeout(resolve, 200));
  try {
    await work();
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

describe('mamori edition import', () => {
  it('says what was understood, proposes every item and its relation to the previous edition', async () => {
    const ran = await mamori(['edition', 'import', path('001716187.xlsx')], data());
    expect(ran, ran.stderr).toMatchObject({ code: 0 });
    expect(ran.stdout).toContain('fy2026/facility');
    expect(ran.stdout).toMatch(/2-1 → 2-1 .*100% 同じ/);
    expect(ran.stdout).toMatch(/— → 2-6 .*新設/);
    expect(ran.stdout).toContain('様式をすべて読み取れました');
  });

  it('writes a draft that its schema describes', async () => {
    const files = [path('001716187.xlsx'), path('001716188.xlsx')];
    const ran = await mamori(['edition', 'import', ...files, '--out', path('draft.json'), '--json'], data());
    expect(ran, ran.stderr).toMatchObject({ code: 0 });
    expect(documented(ran, 'edition-draft')).toMatchObject({ problems: [], published: null });
    const draft = JSON.parse(await readFile(path('draft.json'), 'utf8'));
    expect(draft.editions.map((one: { id: string }) => one.id)).toContain('fy2026/pharmacy-vendor');
    expect(draft.report.extraTables).toMatchObject([{ kind: 'demarcation' }]);
    documented({ stdout: JSON.stringify(draft) }, 'edition-draft');
  });

  it('reports an unknown layout with exit 1 and publishes nothing of it', async () => {
    await save('在庫.xlsx', [{ name: 'Sheet1', cells: { A1: '在庫表', A2: '鉛筆' } }]);
    const ran = await mamori(['edition', 'import', path('在庫.xlsx'), '--publish'], data());
    expect(ran.code).toBe(1);
    expect(ran.stdout).toContain('在庫表');
    expect(ran.stdout).toContain('チェックリストの様式が見つかりませんでした');
    expect(ran.stdout).not.toContain('公開しました');
  });

  it('says once why a form that Mamori printed is not taken in', async () => {
    const own = path('まもりの様式.xlsx');
    await mamori(['checklist', 'template', '--edition', 'fy2025/facility', '--out', own], data());
    const ran = await mamori(['edition', 'import', own, '--publish'], data());
    expect(ran.code).toBe(1);
    expect(ran.stdout.match(/この製品が出力した様式です/g)).toHaveLength(1);
    expect(ran.stdout).not.toMatch(/チェックリストの表（.*見つかりません|版が一つもありません|公開する前に/);
    const json = await mamori(['edition', 'import', own, '--json'], data());
    const { problems } = documented<{ problems: { code: string }[] }>(json, 'edition-draft');
    expect(problems.map(({ code }) => code)).toEqual(['edition-import.own-form']);
  });

  it('names every file that cannot be read', async () => {
    await writeFile(path('macro.xlsx'), hostile.disguisedMacro());
    await writeFile(path('torn.xlsx'), hostile.truncated());
    const files = ['001716187.xlsx', 'macro.xlsx', 'torn.xlsx', 'missing.xlsx'].map(path);
    const ran = await mamori(['edition', 'import', ...files], data());
    expect(ran.code).toBe(2);
    for (const name of ['macro.xlsx', 'torn.xlsx', 'missing.xlsx']) expect(ran.stderr).toContain(name);
    expect(ran.stderr).not.toContain('001716187');
  });
});

describe('mamori edition publish', () => {
  it('refuses what is no draft and what is not reviewed, naming the place', async () => {
    const draft = JSON.parse(await readFile(path('draft.json'), 'utf8'));
    await writeFile(path('wrong.json'), JSON.stringify({ ...draft, editions: [{ id: 'fy2026/facility' }] }));
    const wrong = await mamori(['edition', 'publish', path('wrong.json')], data());
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain('/editions/0/fiscalYear');
    await writeFile(path('holes.json'), JSON.stringify({ ...draft, equivalences: [] }));
    const holes = await mamori(['edition', 'publish', path('holes.json'), '--json'], data());
    expect(holes.code).toBe(1);
    const { problems } = documented<{ problems: { code: string }[] }>(holes, 'edition-published');
    expect(problems[0]).toMatchObject({ code: 'equivalence-missing' });
  });

  it('publishes without a server; afterwards every command knows the edition, and it never changes', async () => {
    const ran = await mamori(['edition', 'publish', path('draft.json'), '--json'], data());
    expect(ran, ran.stderr).toMatchObject({ code: 0 });
    expect(documented(ran, 'edition-published').editions).toHaveLength(4);
    const listed = await mamori(['editions', '--json'], data());
    const { editions } = documented<{ editions: { id: string }[] }>(listed, 'editions');
    expect(editions.map(({ id }) => id)).toContain('fy2026/facility');
    const form = path('空の様式.xlsx');
    const template = ['checklist', 'template', '--edition', 'fy2026/facility', '--out', form];
    expect(await mamori(template, data())).toMatchObject({ code: 0 });
    const filled = combinedSheet({}, { '2-1': { answer: 'はい', date: '6/15' } });
    await save('記入済み.xlsx', [filled]);
    const read = await mamori(['checklist', 'read', path('記入済み.xlsx'), '--json'], data());
    expect(JSON.parse(read.stdout)).toMatchObject({
      edition: 'fy2026/facility',
      items: { '2-1': { answer: 'yes', date: '2026-06-15' } },
    });
    const again = await mamori(['edition', 'publish', path('draft.json')], data());
    expect(again.code).toBe(2);
    expect(again.stderr).toContain('すでに入っています');
    expect((await mamori(['audit', 'verify'], data())).code).toBe(0);
  });

  it('lets the running server do it, which knows the edition at once', async () => {
    const directory = path('もうひとつ');
    await withServer(directory, async () => {
      const file = path('001716187.xlsx');
      const ran = await mamori(['edition', 'import', file, '--publish'], { MAMORI_DATA: directory });
      expect(ran, ran.stderr).toMatchObject({ code: 0 });
      expect(ran.stdout).toContain('公開しました：fy2026/facility, fy2026/pharmacy');
      expect(await readdir(join(directory, 'editions'))).toEqual([
        'fy2026-facility.json',
        'fy2026-pharmacy.json',
      ]);
      await rm(join(directory, 'editions'), { recursive: true });
      const again = await mamori(['edition', 'import', file, '--publish'], { MAMORI_DATA: directory });
      expect(again.code, 'the server knows what the folder does not').toBe(2);
      expect(again.stderr).toContain('fy2026/facility');
    });
    await withServer(directory, async () => {
      expect(await readdir(join(directory, 'editions'))).toHaveLength(2);
    });
  });
});
