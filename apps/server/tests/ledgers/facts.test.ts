/** Facts of the ledgers propose answers and contradict recorded ones; nothing is changed by itself (R-B15, R-B16). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadJudged } from '../../src/services/assessments/load.ts';
import { readinessOf } from '../../src/services/assessments/readiness.ts';
import { todayInJapan } from '../../src/services/today.ts';
import { answer, start } from '../support/facility-work.ts';
import { type Harness, otherTenant, setUp, startHarness, type Visitor } from '../support/harness.ts';
import { pdfTexts } from '../support/pdf-texts.ts';
import { typed } from '../support/typed-answer.ts';

let harness: Harness;
let hanako: Visitor;
let assessmentId: string;

beforeAll(async () => {
  harness = await startHarness();
  hanako = await setUp(harness);
  assessmentId = await start(hanako, 'fy2025/facility');
});
afterAll(() => harness?.close());

type Values = Record<string, string | null>;
const create = (ledger: 'device' | 'staff' | 'account', values: Values) =>
  hanako.call('createLedgerRow', { params: { ledger }, body: { values } });
const itemOf = async (itemId: string, visitor = hanako, id = assessmentId) =>
  (await visitor.call('getAssessment', { params: { assessmentId: id } })).items.find(
    (item) => item.itemId === itemId,
  );
const steps = async () =>
  (await hanako.call('getReadiness', { params: { assessmentId } })).steps.filter(
    ({ kind }) => kind === 'ledger-contradiction',
  );
/** As they would be on another day; a session would have ended by then. */
async function stepsOn(today: string) {
  const { person, organization } = await hanako.call('getSession');
  const organizationId = String(organization?.organizationId);
  const scope = { organizationId, personId: person.id, personName: '', origin: '' };
  const context = { ...harness.context, now: () => new Date(`${today}T03:00:00Z`) };
  const { steps: all } = await harness.context.database.read(scope, async (tx) =>
    readinessOf(await loadJudged(context, tx, assessmentId), { today, locale: 'ja' }),
  );
  return all.filter(({ kind }) => kind === 'ledger-contradiction');
}

describe('the ledgers', () => {
  it('say nothing while they are empty', async () => {
    expect((await itemOf('2-1'))?.ledgers).toBeNull();
  });

  it('show why, with the rows, and only the rows of the organization', async () => {
    const row = await create('device', {
      name: '検査室PC',
      kind: 'terminal',
      os: 'Windows 7 Professional',
      number: 'PC-7',
    });
    await create('device', {
      name: '受付PC',
      kind: 'terminal',
      os: 'Windows 11 Pro',
      osVersion: '25H2',
      patching: 'automatic',
    });
    const { itemId, part, reason } = await supportItem();
    expect(part).toMatchObject({ answer: 'no', isCertain: true, contradiction: null });
    expect(reason.text).toMatch(/サポートが終わった.*1台/);
    const found = await hanako.call('listLedgerRows', {
      params: { ledger: 'device' },
      query: { finding: reason.ruleId },
    });
    expect(found.rows.map(({ id }) => id)).toEqual([row.id]);
    const copy = await hanako.call('getLedgerCopy', {
      params: { ledger: 'device' },
      query: { finding: reason.ruleId },
    });
    const printed = (await pdfTexts(new Uint8Array(await copy.blob.arrayBuffer())))
      .join('')
      .replace(/\s/g, '');
    expect(printed).toContain('検査室PC');
    expect(printed).not.toContain('受付PC');
    expect(printed).toContain('条件：チェックリストの点検で見つかった行');
    const stranger = await otherTenant(harness, hanako);
    const theirs = await start(stranger, 'fy2025/facility');
    expect((await itemOf(itemId, stranger, theirs))?.ledgers).toBeNull();
    const none = await stranger.call('listLedgerRows', {
      params: { ledger: 'device' },
      query: { finding: reason.ruleId },
    });
    expect(none.total).toBe(0);
  });

  it('contradict a recorded yes on the checklist and in the readiness, and never change it', async () => {
    const { itemId } = await supportItem();
    await answer(hanako, assessmentId, itemId, typed('yes', { basis: '確認した' }));
    const item = await itemOf(itemId);
    expect(item?.ledgers?.contradiction).toBe('contradicted');
    expect(item?.verdict).toBe('yes');
    const [step] = await steps();
    expect(step).toMatchObject({ item: itemId, blocking: false, title: '台帳の内容との違いを確かめる' });
    expect(step?.message).toMatch(/1台/);
    const { readiness } = await hanako.call('getDashboard');
    expect(readiness?.steps.some(({ kind }) => kind === 'ledger-contradiction')).toBe(true);
  });

  it('follow at once when a fact changes', async () => {
    const { rows } = await hanako.call('listLedgerRows', {
      params: { ledger: 'device' },
      query: { q: 'PC-7' },
    });
    const [row] = rows;
    await hanako.call('updateLedgerRow', {
      params: { ledger: 'device', rowId: row?.id ?? '' },
      body: { values: { os: 'Windows 11 Pro', osVersion: '25H2', patching: 'automatic' } },
      ifMatch: row?.version ?? 0,
    });
    expect(await steps()).toEqual([]);
  });

  it('follow when an operating system reaches its end of support on its day', async () => {
    const iso = (offset: number) =>
      todayInJapan(new Date(harness.context.now().getTime() + offset * 86_400_000));
    await create('device', {
      name: '会計PC',
      kind: 'terminal',
      os: 'なにかのOS',
      supportEndsOn: iso(1),
      patching: 'automatic',
    });
    expect(await stepsOn(iso(0))).toEqual([]);
    expect(await stepsOn(iso(1))).toEqual([]);
    expect(await stepsOn(iso(2))).toHaveLength(1);
    expect(await stepsOn(iso(0))).toEqual([]);
  });

  it('follow when a nurse leaves and the account stays', async () => {
    const nurse = await create('staff', { name: '佐藤 花子', number: 'N-1', job: 'nurse' });
    await create('account', {
      name: 'n001',
      layer: 'application',
      staffId: nurse.id,
      enabled: 'yes',
      administrator: 'no',
    });
    const leavers = async () => {
      const items = (await hanako.call('getAssessment', { params: { assessmentId } })).items;
      return items.flatMap((item) =>
        (item.ledgers?.reasons ?? []).filter(
          ({ ruleId, result }) => ruleId === 'leaver-accounts' && result === 'no',
        ),
      );
    };
    expect(await leavers()).toEqual([]);
    await hanako.call('updateLedgerRow', {
      params: { ledger: 'staff', rowId: nurse.id },
      body: { values: { leftOn: '2026-01-31' } },
      ifMatch: nurse.version,
    });
    const [reason] = await leavers();
    expect(reason).toMatchObject({ rowCount: 1, ledger: 'account' });
    expect(reason?.text).toContain('退職した人のアカウントが1件');
    // An account of nobody can be a leaver's: it is counted apart, and both lists are the ones that are counted.
    await create('account', { name: 'x-9', layer: 'application', enabled: 'yes' });
    expect((await leavers())[0]).toMatchObject({ rowCount: 1, unclearCount: 1, text: reason?.text });
    const names = async (finding: string) => {
      const { rows } = await hanako.call('listLedgerRows', {
        params: { ledger: 'account' },
        query: { finding },
      });
      return rows.map(({ values }) => values.name);
    };
    expect(await names('leaver-accounts')).toEqual(['n001']);
    expect(await names('leaver-accounts:unclear')).toEqual(['x-9']);
  });
});

/** The item whose rule asks for support ends. */
async function supportItem() {
  const { items } = await hanako.call('getAssessment', { params: { assessmentId } });
  for (const { itemId, ledgers } of items) {
    const reason = ledgers?.reasons.find(
      ({ ruleId, result }) => ruleId === 'support-ended' && result === 'no',
    );
    if (ledgers && reason) return { itemId, part: ledgers, reason };
  }
  throw new Error('no item asks for the end of support');
}
