import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AnswerDocument } from '@mamori/core/assessment/answer-document';
import { editionItems } from '@mamori/core/edition-items';
import { loadContent } from '@mamori/regulations/load';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documented, mamori } from './support.ts';

let folder: string;
const path = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mamori 様式 '));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const blank = { date: null, targetDate: null, second: null, note: '' };
const yes = { ...blank, answer: 'yes', date: '2025-05-20' };

function answers(
  edition: string,
  items: Record<string, unknown>,
  name: string | null = 'さくら医院',
): string {
  return JSON.stringify({
    format: 'mamori.answers/1',
    edition,
    subject: { name },
    context: { vendorContracts: true, externalLine: true, networkDevices: true, servers: true },
    items,
    diagnostics: [],
  });
}

/** Every item of the form answered はい. */
function allYes(edition: string): Record<string, unknown> {
  const found = loadContent().editions.find((one) => one.edition.id === edition);
  return Object.fromEntries((found ? editionItems(found.edition) : []).map(({ id }) => [id, yes]));
}

async function schema(name: string) {
  const text = await readFile(new URL(`../../../docs/schemas/${name}.schema.json`, import.meta.url), 'utf8');
  return new Ajv2020({ strict: false, validateFormats: false }).compile(JSON.parse(text));
}

describe('mamori checklist', () => {
  it('writes the official form from answers and reads the same answers back (xlsx → json → xlsx → json)', async () => {
    const items = {
      '0-1': yes,
      '2-1': {
        ...blank,
        answer: 'no',
        date: '2025-05-20',
        targetDate: '2025-09-30',
        note: '検査部門の台帳を整備中',
        second: { answer: 'yes', date: '2025-09-12' },
      },
      '2-9': { ...blank, answer: 'notApplicable', date: '2025-05-20', note: '対象外：USB端子のない端末のみ' },
    };
    await writeFile(path('a.json'), answers('fy2025/facility', items));
    expect(
      await mamori([
        'checklist',
        'write',
        '--answers',
        path('a.json'),
        '--format',
        'xlsx',
        '--out',
        path('b.xlsx'),
      ]),
    ).toMatchObject({ code: 0 });
    const read = await mamori(['checklist', 'read', path('b.xlsx'), '--json']);
    const first = JSON.parse(read.stdout) as AnswerDocument;
    expect(first).toMatchObject({ edition: 'fy2025/facility', subject: { name: 'さくら医院' }, items });
    expect((await schema('answers-1'))(first)).toBe(true);
    await writeFile(path('c.json'), read.stdout);
    await mamori([
      'checklist',
      'write',
      '--answers',
      path('c.json'),
      '--format',
      'xlsx',
      '--out',
      path('d.xlsx'),
    ]);
    const again = JSON.parse((await mamori(['checklist', 'read', path('d.xlsx'), '--json'])).stdout);
    expect(again).toEqual(first);
  });

  it('makes empty forms of every format', async () => {
    for (const format of ['xlsx', 'pdf', 'json']) {
      const out = path(`empty.${format}`);
      const { code } = await mamori([
        'checklist',
        'template',
        '--edition',
        'fy2024/vendor',
        '--format',
        format,
        '--out',
        out,
      ]);
      expect(code).toBe(0);
      expect((await readFile(out)).length).toBeGreaterThan(100);
    }
    // Whoever fills it in with a program sees every item.
    const { items } = JSON.parse(await readFile(path('empty.json'), 'utf8'));
    expect(Object.keys(items)).toHaveLength(14);
    expect(items['2-7/server']).toEqual({ ...blank, answer: null });
  });

  it('checks with item, message and requirement, and exits with 1 only for errors (R-B3)', async () => {
    await writeFile(
      path('no-target.json'),
      answers('fy2025/facility', { '2-1': { ...blank, answer: 'no', date: '2025-05-20' } }),
    );
    const bad = await mamori([
      'checklist',
      'check',
      path('no-target.json'),
      '--json',
      '--today',
      '2025-06-01',
    ]);
    expect(bad.code).toBe(1);
    const { problems } = JSON.parse(bad.stdout);
    expect(problems).toContainEqual(
      expect.objectContaining({
        code: 'missing-target',
        item: '2-1',
        requirement: 'R-B3',
        severity: 'error',
      }),
    );
    await writeFile(
      path('none.json'),
      answers('fy2025/facility', { '0-1': { ...blank, answer: 'no', date: '2025-05-20' } }),
    );
    const good = await mamori(['checklist', 'check', path('none.json'), '--today', '2025-06-01']);
    expect(good).toMatchObject({ code: 0 });
  });

  it('--strict exits with 1 for warnings and questions too (R-B3; S0 12-D-21)', async () => {
    const check = (...more: string[]) =>
      mamori(['checklist', 'check', path('strict.json'), '--today', '2025-06-01', '--json', ...more]);
    const severities = (ran: { stdout: string }) => [
      ...new Set(
        documented<{ problems: { severity: string }[] }>(ran, 'check').problems.map((it) => it.severity),
      ),
    ];
    // A はい without a stated basis: the form has no column for one.
    await writeFile(path('strict.json'), answers('fy2025/facility', allYes('fy2025/facility')));
    const [plain, strict] = [await check(), await check('--strict')];
    expect([plain.code, strict.code, strict.stdout]).toEqual([0, 1, plain.stdout]);
    expect(severities(plain)).toEqual(['warning']);
    // Without 2-2 and 2-3 it matters whether there are contracts, which no form says.
    const { '2-2': _, '2-3': __, ...others } = allYes('fy2025/facility');
    const unknown = JSON.parse(answers('fy2025/facility', others));
    unknown.context.vendorContracts = null;
    await writeFile(path('strict.json'), JSON.stringify(unknown));
    expect(severities(await check())).toContain('question');
    expect([(await check()).code, (await check('--strict')).code]).toEqual([0, 1]);
    const none = { '0-1': { ...blank, answer: 'no', date: '2025-05-20' } };
    await writeFile(path('strict.json'), answers('fy2025/facility', none));
    const clean = await check('--strict');
    expect([clean.code, documented(clean, 'check').problems]).toEqual([0, []]);
  });

  it('combines vendor forms per facility item with reason and file; a broken file never makes a yes', async () => {
    const directory = path('forms');
    await mkdir(directory);
    await writeFile(
      join(directory, 'a.json'),
      answers(
        'fy2025/vendor',
        {
          '2-2': yes,
          '2-6': yes,
          '2-12': { ...blank, answer: 'no', date: '2025-05-20', targetDate: '2025-09-30' },
        },
        '甲システム',
      ),
    );
    await writeFile(
      join(directory, 'b.json'),
      answers('fy2025/vendor', { '2-2': yes, '2-6': yes }, '乙電機'),
    );
    const run = () =>
      mamori([
        'checklist',
        'combine',
        '--edition',
        'fy2025/facility',
        directory,
        '--json',
        '--out',
        path('combined.json'),
      ]);
    const first = JSON.parse((await run()).stdout);
    expect((await schema('combine-1'))(first)).toBe(true);
    expect(first.items['2-2']).toMatchObject({ verdict: 'yes', vendors: 'yes' });
    expect(first.items['2-12']).toMatchObject({
      verdict: 'no',
      reasons: expect.arrayContaining([
        expect.objectContaining({ file: 'a.json', answer: 'no', text: expect.any(String) }),
      ]),
    });
    expect(first.items['2-6'].verdict).toBe('unknown');
    expect(JSON.parse(await readFile(path('combined.json'), 'utf8'))).toEqual(first);
    await writeFile(join(directory, 'c.xlsx'), 'torn');
    const second = JSON.parse((await run()).stdout);
    expect(second.items['2-2'].verdict).toBe('unknown');
    expect(second.diagnostics.map((one: { code: string }) => one.code)).toContain('form-unreadable');
  });

  it('a contracted vendor without a form keeps its items open; what else lies there is named (RULES, Vendor forms)', async () => {
    const directory = path('contracted');
    await mkdir(join(directory, 'old'), { recursive: true });
    await writeFile(join(directory, 'a.json'), answers('fy2025/vendor', { '2-2': yes }, '甲システム'));
    await writeFile(join(directory, 'scan.pdf'), '%PDF-1.7');
    await writeFile(join(directory, '.DS_Store'), '');
    const run = async (...more: string[]) => {
      const args = ['checklist', 'combine', '--edition', 'fy2025/facility', directory, '--json', ...more];
      return JSON.parse((await mamori(args)).stdout);
    };
    const alone = await run('--out', join(directory, 'result.json'));
    expect(alone.items['2-2'].verdict).toBe('yes');
    const others = (report: { diagnostics: { code: string; file: string }[] }) =>
      report.diagnostics.filter(({ code }) => code === 'file-not-read').map(({ file }) => file);
    expect(others(alone)).toEqual(['old', 'scan.pdf']);
    const both = await run('--vendor', '甲システム', '--vendor', '乙電機');
    expect((await schema('combine-1'))(both)).toBe(true);
    expect(both.items['2-2'].verdict).toBe('unknown');
    expect(both.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'form-missing', vendor: '乙電機' }),
    );
    expect(others(both)).toEqual(['old', 'result.json', 'scan.pdf']);
    await writeFile(join(directory, 'b.xls'), 'an old form');
    expect((await run()).items['2-2'].verdict).toBe('unknown');
  });

  it('an empty folder says nothing about any item', async () => {
    await mkdir(path('nothing'));
    const args = ['checklist', 'combine', '--edition', 'fy2025/facility', path('nothing'), '--json'];
    const report = JSON.parse((await mamori(args)).stdout);
    expect(report.items['2-2'].verdict).toBe('unknown');
    expect(report.diagnostics.map((one: { code: string }) => one.code)).toEqual(['no-forms']);
  });

  it.each([
    ['read', 'torn.xlsx', 'PK\u0003\u0004 torn', 'truncated'],
    ['check', 'zero.xlsx', '', 'empty-file'],
    ['check', 'cut.json', '{"format":', 'not-json'],
    ['check', 'sjis.json', Buffer.from([0x7b, 0x22, 0x88, 0xe3, 0x22, 0x3a, 0x31, 0x7d]), 'not-json'],
  ] as const)('with --json a failure is one value too: %s %s', async (command, name, content, code) => {
    await writeFile(path(name), content);
    const ran = await mamori(['checklist', command, path(name), '--json']);
    expect(ran.code).toBe(2);
    const value = JSON.parse(ran.stdout);
    expect((await schema('error-1'))(value)).toBe(true);
    expect(value).toMatchObject({ code, diagnostics: [{ code, sheet: null, cell: null }] });
    expect(ran.stderr).toContain(name);
  });

  it('what is no file says so, and a workbook without a form exits with 1', async () => {
    const at = (file: string) => mamori(['checklist', 'read', file, '--json']);
    await symlink('loop.xlsx', path('loop.xlsx'));
    expect(JSON.parse((await at(folder)).stdout).code).toBe('not-a-file');
    expect(JSON.parse((await at(path('loop.xlsx'))).stdout).code).toBe('unreadable');
    expect(JSON.parse((await at(path('missing.xlsx'))).stdout).code).toBe('not-found');
    const fixture = new URL('../../../packages/documents/tests/fixtures/', import.meta.url);
    const { writeWorkbook } = await import(new URL('xlsx-writer.ts', fixture).href);
    await writeFile(
      path('ledger.xlsx'),
      writeWorkbook({ sheets: [{ name: '台帳', cells: { A1: '機器' } }] }),
    );
    const ledger = await at(path('ledger.xlsx'));
    expect(ledger.code).toBe(1);
    expect(JSON.parse(ledger.stdout)).toMatchObject({ format: 'mamori.error/1', code: 'no-form' });
  });

  it('reads a form that does not say whose it is as the edition that is named', async () => {
    const fixture = (name: string) =>
      import(new URL(`../../../packages/documents/tests/fixtures/${name}.ts`, import.meta.url).href);
    const [{ buildForm }, { writeWorkbook }, { edition }] = await Promise.all(
      ['form-builder', 'xlsx-writer', 'editions'].map(fixture),
    );
    const { sheet } = buildForm(edition('fy2025/vendor'), { '2-4': { first: 'はい (5/20)' } });
    const untitled = Object.entries(sheet.cells).filter(
      ([, value]) => !/チェックリスト|確認用/u.test(String(value)),
    );
    const cells = Object.fromEntries(untitled);
    await writeFile(path('whose.xlsx'), writeWorkbook({ sheets: [{ ...sheet, name: 'Sheet1', cells }] }));
    const plain = await mamori(['checklist', 'read', path('whose.xlsx'), '--json']);
    expect([plain.code, JSON.parse(plain.stdout).diagnostics[0].code]).toEqual([1, 'edition-ambiguous']);
    for (const id of ['fy2025/vendor', 'fy2025/pharmacy-vendor']) {
      const read = await mamori(['checklist', 'read', path('whose.xlsx'), '--edition', id, '--json']);
      expect(JSON.parse(read.stdout)).toMatchObject({
        edition: id,
        items: { '2-4': { answer: 'yes', date: '2025-05-20' } },
      });
    }
  });

  it('writes whole files or none: into a missing folder, over a folder, through a pipe', async () => {
    const write = (out: string) =>
      mamori(['checklist', 'template', '--edition', 'fy2025/vendor', '--format', 'json', '--out', out]);
    for (const out of [path('no/such/folder.json'), folder]) {
      const { code, stderr } = await write(out);
      expect(code).toBe(2);
      expect(stderr).toContain(out);
    }
    execFileSync('mkfifo', [path('pipe')]);
    const [piped, { code }] = await Promise.all([readFile(path('pipe'), 'utf8'), write(path('pipe'))]);
    expect(code).toBe(0);
    expect(JSON.parse(piped)).toMatchObject({ edition: 'fy2025/vendor' });
    expect((await readdir(folder)).filter((name) => name.endsWith('.unfinished'))).toEqual([]);
  });

  it('answers to items that the form does not have are named, not dropped and not a stack', async () => {
    await writeFile(path('foreign.json'), answers('fy2025/facility', { '2-1': yes, '2-20': yes }));
    const args = ['checklist', 'write', '--answers', path('foreign.json'), '--out', path('foreign.xlsx')];
    const { code, stderr } = await mamori(args);
    expect(code).toBe(2);
    expect(stderr).toContain('2-20');
    expect(stderr).not.toMatch(/\bat .*\.ts:/);
  });

  it('a command called wrongly exits with 2: 1 is for what was found', async () => {
    expect((await mamori(['checklist', 'template', '--out', path('x.xlsx')])).code).toBe(2);
    expect((await mamori(['checklist', 'nonsense'])).code).toBe(2);
    expect((await mamori(['--help'])).code).toBe(0);
  });

  it.each([
    ['editions-1', ['editions', '--json']],
    ['check-1', ['checklist', 'check', 'a.json', '--json']],
  ] as const)('prints JSON as %s documents it', async (name, args) => {
    await writeFile(path('a.json'), answers('fy2025/facility', { '0-1': yes }));
    const { stdout } = await mamori(args.map((arg) => (arg === 'a.json' ? path(arg) : arg)));
    expect((await schema(name))(JSON.parse(stdout))).toBe(true);
  });

  it.each([
    ['empty.xlsx', ''],
    ['torn.xlsx', 'PK\u0003\u0004 torn'],
    ['answers.json', '{"format":"mamori.answers/1"'],
    ['other.json', '{"format":"something else"}'],
  ])('says clearly what is wrong with %s', async (name, content) => {
    await writeFile(path(`bad-${name}`), content);
    const { code, stdout, stderr } = await mamori(['checklist', 'check', path(`bad-${name}`)]);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(`bad-${name}`);
    expect(stderr).not.toMatch(/\bat .*\.ts:/);
  });

  it('names the installed editions when asked for another', async () => {
    const { code, stderr } = await mamori([
      'checklist',
      'template',
      '--edition',
      'fy2030/facility',
      '--out',
      path('x.xlsx'),
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain('fy2025/facility');
  });
});
