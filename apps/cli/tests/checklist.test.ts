import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AnswerDocument } from '@mamori/core/assessment/answer-document';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mamori } from './support.ts';

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
