/** Lists that nobody should have to import: torn, huge, hostile, twice, at the same time, cut off in the middle (R-D1). Nothing comes in by halves. */
import { setTimeout as sleep } from 'node:timers/promises';
import { withClient } from '@mamori/database/pool';
import { testServerUrl } from '@mamori/database/testing/test-server';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostile } from '../../../../packages/documents/tests/fixtures/hostile.ts';
import { writeWorkbook } from '../../../../packages/documents/tests/fixtures/xlsx-writer.ts';
import { refusal } from '../support/facility-work.ts';
import { type Harness, setUp, startHarness, type Visitor } from '../support/harness.ts';
import { newAccount } from '../support/identity.ts';

let harness: Harness;
let hanako: Visitor;
let operator: Visitor;

beforeAll(async () => {
  harness = await startHarness();
  hanako = await setUp(harness);
  operator = (await newAccount(harness, hanako, ['system_operator'])).visitor;
});
afterAll(() => harness?.close());

const params = { ledger: 'device' } as const;
const HEAD = '管理番号,機器名,種別,備考';
const file = (content: string | Uint8Array, name = '一覧.csv') =>
  new File([typeof content === 'string' ? content : new Uint8Array(content)], name);
const preview = (one: File, visitor = hanako) =>
  visitor.call('previewLedgerImport', { params, files: [one] });
const apply = (one: File, fingerprint: string, visitor = hanako, query = {}) =>
  visitor.call('applyLedgerImport', { params, files: [one], query: { fingerprint, ...query } });
const rows = async (q: string) =>
  (await hanako.call('listLedgerRows', { params, query: { q } })).rows.map(({ values }) => values);
const codeOf = async (one: File) => {
  const { code, detail, details } = await refusal(preview(one));
  expect(detail?.length).toBeGreaterThan(10);
  return `${code} ${details?.code ?? ''}`.trim();
};

describe('a torn list', () => {
  it('with mixed line ends keeps every row', async () => {
    const answer = await preview(file(`${HEAD}\r\nM-1,一,端末PC,\nM-2,二,端末PC,\rM-3,三,端末PC,\r\n`));
    expect(answer.counts).toMatchObject({ create: 3, refused: 0 });
  });

  it('in Shift_JIS with broken bytes is refused, no sign is guessed', async () => {
    const good = iconv.encode(`${HEAD}\nS-1,受付の端末,端末PC,\n`, 'cp932');
    const broken = Buffer.concat([good, Buffer.from([0x53, 0x2d, 0x32, 0x2c, 0x81, 0x20, 0x2c, 0xff, 0x0a])]);
    expect(await codeOf(file(broken))).toBe('unreadable-file unknown-encoding');
    const insideASign = iconv.encode(`${HEAD}\nS-1,`, 'cp932').length + 1;
    expect(await codeOf(file(good.subarray(0, insideASign)))).toBe('unreadable-file torn');
  });

  it('in UTF-16 without a mark is refused with what to do', async () => {
    const bytes = Buffer.from(`${HEAD}\nU-1,端末,端末PC,\n`, 'utf16le');
    expect(await codeOf(file(bytes))).toBe('unreadable-file nul-bytes');
    expect((await refusal(preview(file(bytes)))).detail).toContain('CSV UTF-8');
  });

  it('with a heading alone has nothing to import', async () => {
    const answer = await preview(file(`${HEAD}\n`));
    expect(answer.counts).toEqual({ create: 0, update: 0, unchanged: 0, refused: 0 });
    expect((await refusal(apply(file(`${HEAD}\n`), answer.fingerprint))).code).toBe('conflict');
  });
});

describe('a huge list', () => {
  it('of 100,000 rows is refused with the limit', async () => {
    const lines = Array.from({ length: 100_000 }, (_, at) => `H-${at},端末${at},端末PC,`);
    expect(await codeOf(file([HEAD, ...lines].join('\n')))).toBe('unreadable-file too-many-rows');
  });

  it('of 1,000 columns is refused with the limit', async () => {
    const wide = Array.from({ length: 1000 }, (_, at) => `列${at}`).join(',');
    expect(await codeOf(file(`${wide}\n${wide}\n`))).toBe('unreadable-file too-many-columns');
  });
});

describe('a hostile workbook', () => {
  it.each([
    ['zip bomb', hostile.liesAboutSize],
    ['bomb of shared strings', hostile.manyStrings],
    ['bomb of entities', hostile.entities],
    ['macro', hostile.macro],
    ['disguised macro', hostile.disguisedMacro],
    ['encrypted', hostile.encrypted],
    ['truncated', hostile.truncated],
  ])('(%s) is refused in words', async (_, make) => {
    expect(await codeOf(file(make(), '一覧.xlsx'))).toMatch(/^unreadable-file \S/);
  });

  it('whose cells are formulas gives their stored texts and works nothing out', async () => {
    const bytes = writeWorkbook({
      sheets: [
        {
          name: '機器',
          cells: {
            A1: '管理番号',
            B1: '機器名',
            C1: '種別',
            A2: 'F-1',
            B2: { formula: 'HYPERLINK("http://evil.example","端末")', value: '端末' },
            C2: '端末PC',
          },
        },
      ],
    });
    const answer = await preview(file(bytes, '一覧.xlsx'));
    expect(answer.rows[0]?.changes).toContainEqual({ column: '機器名', before: '', after: '端末' });
  });
});

describe('cells that begin like a formula', () => {
  const CELLS = ["=cmd|'/C calc'!A0", '+1+1', '-2+3', '@SUM(A1)', '＝1+1', "'=1+1", "''@x"];

  it('stay texts in every export, and come back as they were', async () => {
    const lines = CELLS.map((cell, at) => `X-${at},"${cell}",端末PC,"${cell}"`);
    const list = file(`${HEAD}\n${lines.join('\n')}\n`);
    await apply(list, (await preview(list)).fingerprint);
    const before = await rows('X-');
    for (const query of [{ format: 'csv' }, { format: 'xlsx' }] as const) {
      const { blob, fileName } = await hanako.call('exportLedger', { params, query: { ...query, q: 'X-' } });
      const bytes = new Uint8Array(await blob.arrayBuffer());
      const again = await preview(file(bytes, fileName));
      expect(again.counts).toMatchObject({ create: 0, update: 0, unchanged: CELLS.length, refused: 0 });
      if (query.format === 'csv') {
        const cells = Buffer.from(bytes)
          .toString()
          .split(/[,\r\n]+/);
        expect(cells.filter((cell) => /^"?[=+\-@＝]/.test(cell))).toEqual([]);
      }
    }
    expect(await rows('X-')).toEqual(before);
  });
});

describe('the same thing twice', () => {
  it('inside the list: the second row is refused and names the first', async () => {
    const answer = await preview(file(`${HEAD}\nD-1,一,端末PC,\nd-1,二,端末PC,\nＤ-1,三,端末PC,\n`));
    expect(answer.counts).toMatchObject({ create: 1, refused: 2 });
    expect(answer.rows.map(({ line, remarks }) => `${line} ${remarks[0]?.code ?? ''}`).toSorted()).toEqual([
      '2 ',
      '3 repeated',
      '4 repeated',
    ]);
    expect(answer.rows.find(({ line }) => line === 3)?.remarks[0]?.message).toContain('2');
  });

  it('the same list again changes nothing', async () => {
    const list = file(`${HEAD}\nT-1,二度の端末,端末PC,\n`);
    await apply(list, (await preview(list)).fingerprint);
    const again = await preview(list);
    expect(again.counts).toEqual({ create: 0, update: 0, unchanged: 1, refused: 0 });
    expect((await refusal(apply(list, again.fingerprint))).code).toBe('conflict');
    expect(await rows('二度の端末')).toHaveLength(1);
  });

  it.each([
    ['the control number', 'C-1,同時の端末A,端末PC,'],
    ['the name alone, which no index of the database holds', ',同時の端末B,端末PC,'],
  ])('two people at once, with the same key (%s): one comes in, the other looks again', async (_, line) => {
    const lists = [file(`${HEAD}\n${line}佐藤\n`), file(`${HEAD}\n${line}高橋\n`)];
    const visitors = [hanako, operator];
    const prints = await Promise.all(lists.map((one, at) => preview(one, visitors[at])));
    const done = await Promise.allSettled(
      lists.map((one, at) => apply(one, prints[at]?.fingerprint ?? '', visitors[at])),
    );
    expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const refused = done.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(refused.reason.problem).toMatchObject({
      code: 'changed-meanwhile',
      details: { current: { counts: { create: 0, update: 1 } } },
    });
    expect(await rows(line.split(',')[1] ?? '')).toHaveLength(1);
  });
});

describe('an import that is cut off in the middle', () => {
  const count = 3000;
  const list = file(
    [
      HEAD,
      ...Array.from({ length: count }, (_, at) => `K-${at},切れた端末${at},端末PC,${'x'.repeat(200)}`),
    ].join('\n'),
  );

  /** Holds the import after it wrote the rows and before their history, and ends its connection there, as a crash would. */
  async function cutOff(work: () => Promise<unknown>): Promise<PromiseSettledResult<unknown>> {
    return harness.context.database.maintenance(async (owner) => {
      await owner.query('BEGIN; LOCK TABLE ledger_change IN EXCLUSIVE MODE');
      const { rows: names } = await owner.query('SELECT current_database() AS name');
      const done = Promise.allSettled([work()]);
      await withClient(await testServerUrl(), async (superuser) => {
        const blocked = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = $1 AND wait_event_type = 'Lock' AND query LIKE '%INSERT INTO ledger_change %'`;
        while ((await superuser.query(blocked, [names[0]?.name])).rowCount === 0) await sleep(10);
      });
      await owner.query('ROLLBACK');
      const [result] = await done;
      return result;
    });
  }

  it('leaves nothing behind, and comes in whole when it is tried again', async () => {
    const { fingerprint } = await preview(list);
    const sets = async () => (await hanako.call('listLedgerChanges', { params })).rows.length;
    const before = await sets();
    expect((await cutOff(() => apply(list, fingerprint))).status).toBe('rejected');
    const total = async () =>
      (await hanako.call('listLedgerRows', { params, query: { q: '切れた端末', limit: 1 } })).total;
    expect(await total()).toBe(0);
    expect(await sets()).toBe(before);
    await apply(list, (await preview(list)).fingerprint);
    expect(await total()).toBe(count);
  });
});
