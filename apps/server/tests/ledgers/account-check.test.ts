/** The check of accounts against the roster, and what persons decide about it (R-E3, R-E4, R-E6, R-E7; S0 6-2, 7-*, S1 第4条⑨⑩⑰). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusal } from '../support/facility-work.ts';
import { type Harness, otherTenant, setUp, startHarness, type Visitor } from '../support/harness.ts';
import { newAccount } from '../support/identity.ts';
import { pdfTexts } from '../support/pdf-texts.ts';

let harness: Harness;
let hanako: Visitor;
let auditor: Visitor;
const staff: Record<string, string> = {};
const accounts: Record<string, string> = {};

type Values = Record<string, string | null>;
type Made = 'staff' | 'account' | 'break_glass_use';
const create = async (ledger: Made, values: Values, visitor = hanako) =>
  (await visitor.call('createLedgerRow', { params: { ledger }, body: { values } })).id;
const account = async (name: string, more: Values) => {
  accounts[name] = await create('account', { name, layer: 'application', enabled: 'yes', ...more });
};

beforeAll(async () => {
  harness = await startHarness();
  hanako = await setUp(harness);
  auditor = (await newAccount(harness, hanako, ['auditor'])).visitor;
  staff.gone = await create('staff', { name: '大野 裕子', number: 'N-1', leftOn: '2026-01-31' });
  staff.ken1 = await create('staff', { name: '佐藤 健', number: 'N-2', department: '薬剤部' });
  staff.ken2 = await create('staff', { name: '佐藤 健', number: 'N-3', department: '検査科' });
  staff.mori = await create('staff', { name: '森 直美', number: 'N-4', kana: 'モリ ナオミ' });
  await account('n001', { displayName: '大野 裕子', employeeNumber: 'N-1' });
  await account('ken', { displayName: '佐藤 健' });
  await account('n004', { displayName: '森 直美', employeeNumber: 'N-4' });
  await account('stranger', { displayName: '中村 学' });
  await account('seal', { kind: 'break_glass', layer: 'server_os', sealedOn: '2025-04-01' });
});
afterAll(() => harness?.close());

const overview = (visitor = hanako) => visitor.call('getAccountCheck');
const findings = (query: object = {}, visitor = hanako) => visitor.call('listAccountFindings', { query });
const found = async (code: string, query: object = {}) =>
  (await findings({ code, ...query })).rows.map(({ account: one }) => one?.name);
const questions = (visitor = hanako) => visitor.call('listAccountQuestions', { query: {} });
const stored = async (ledger: 'staff' | 'account', rowId = '') =>
  (await hanako.call('getLedgerRow', { params: { ledger, rowId } })).row;
const version = async (name: string) => (await stored('account', accounts[name])).version;
type Answer = Parameters<typeof hanako.call<'answerAccountQuestion'>>[1] extends { body: infer B }
  ? B
  : never;
const answer = async (name: string, body: Answer, visitor = hanako) =>
  visitor.call('answerAccountQuestion', {
    params: { accountId: accounts[name] ?? '' },
    body,
    ifMatch: await version(name),
  });
const undo = (changeSetId: string | null) =>
  hanako.call('undoLedgerChange', {
    params: { ledger: 'account', changeSetId: changeSetId ?? '' },
    query: {},
  });

describe('the check', () => {
  it('says in figures what it finds, the worst first, and where no export is yet', async () => {
    const { staff: people, accounts: all, matching, findings: counts, places, breakGlass } = await overview();
    expect([people, all]).toEqual([4, 5]);
    expect(matching).toMatchObject({ confirmed: 0, sure: 2, doubtful: 1, nobody: 1 });
    expect(counts[0]?.severity).toBe('high');
    const of = (code: string) => counts.find((one) => one.code === code);
    expect(of('leaver-enabled')).toMatchObject({
      certain: 1,
      ask: 0,
      source: expect.stringContaining('S1 第4条⑩'),
    });
    expect(of('unused')?.unknown).toEqual([{ missing: 'lastUsedOn', count: 4 }]);
    expect(places.map(({ layer, accounts: count }) => [layer, count])).toEqual([
      ['application', 4],
      ['server_os', 1],
      ['terminal_os', 0],
      ['network', 0],
    ]);
    expect(breakGlass).toMatchObject([{ state: 'sealed', sealedOn: '2025-04-01', isUnrecorded: false }]);
  });

  it('asks by R-E7 for the layers of the year of the checklist', async () => {
    const due = async () => (await overview()).places.map(({ layer, due: one }) => [layer, one]);
    expect((await due()).every(([, one]) => one === 'yes')).toBe(true);
  });

  it('gives each finding with its account, person and reason', async () => {
    const { rows, total } = await findings({ code: 'leaver-enabled' });
    expect(total).toBe(1);
    expect(rows[0]).toMatchObject({
      certainty: 'certain',
      account: { name: 'n001' },
      person: { name: '大野 裕子', leftOn: '2026-01-31' },
      params: { leftOn: '2026-01-31' },
    });
    expect(rows[0]?.evidence.map(({ kind, of }) => [kind, of])).toContainEqual(['employee-number', 'N-1']);
    expect((await findings({ code: 'leaver-enabled', q: 'ｎ００１ 大野' })).total).toBe(1);
    expect((await findings({ code: 'leaver-enabled', q: '森' })).total).toBe(0);
    expect((await findings({ layer: 'server_os', code: 'orphaned' })).total).toBe(0);
  });

  it('shows the accounts of a finding as rows of the ledger', async () => {
    const rows = (finding: string, visitor = hanako) =>
      visitor.call('listLedgerRows', { params: { ledger: 'account' }, query: { finding } });
    const leavers = await rows('accounts/leaver-enabled');
    expect(leavers.rows.map(({ values }) => values.name)).toEqual(['n001']);
    expect((await rows('accounts/nonsense')).total).toBe(0);
  });

  it('follows at once when a person of the ledger changes', async () => {
    const rowId = staff.mori ?? '';
    const params = { ledger: 'staff', rowId } as const;
    const row = await stored('staff', staff.mori);
    const changed = await hanako.call('updateLedgerRow', {
      params,
      body: { values: { leftOn: '2026-02-01' } },
      ifMatch: row.version,
    });
    expect(await found('leaver-enabled')).toEqual(['n001', 'n004']);
    await hanako.call('updateLedgerRow', {
      params,
      body: { values: { leftOn: null } },
      ifMatch: changed.version,
    });
    expect(await found('leaver-enabled')).toEqual(['n001']);
  });

  it('keeps to its organization', async () => {
    const stranger = await otherTenant(harness, hanako);
    expect(await overview(stranger)).toMatchObject({ staff: 0, accounts: 0, breakGlass: [] });
    expect((await findings({}, stranger)).total).toBe(0);
    expect((await questions(stranger)).total).toBe(0);
    const one = { code: 'leaver-enabled', subject: accounts.n001 ?? '' } as const;
    const aside = stranger.call('setFindingsAside', { body: { findings: [one], reason: 'x' } });
    expect((await refusal(aside)).code).toBe('not-found');
    const link = stranger.call('takeOverAccountLinks', { body: { accountIds: [accounts.n004 ?? ''] } });
    expect((await refusal(link)).code).toBe('not-found');
  });

  it('is read by an auditor, who decides nothing', async () => {
    expect((await questions(auditor)).total).toBe(1);
    const body = { answer: 'shared' } as const;
    expect((await refusal(answer('ken', body, auditor))).code).toBe('forbidden');
    const link = auditor.call('takeOverAccountLinks', { body: { sureness: 'sure', total: 1 } });
    expect((await refusal(link)).code).toBe('forbidden');
  });
});

describe('a doubtful account', () => {
  it('is asked about with its candidates and what speaks for each', async () => {
    const { rows } = await questions();
    expect(rows[0]).toMatchObject({
      account: { name: 'ken' },
      reason: 'several-candidates',
      candidateCount: 2,
    });
    expect(rows[0]?.candidates.map(({ person }) => person.number).toSorted()).toEqual(['N-2', 'N-3']);
    expect(rows[0]?.candidates[0]?.evidence[0]).toMatchObject({ kind: 'name', of: '佐藤 健' });
  });

  it('is linked in the ledger by an answer, with history and undo', async () => {
    const { changeSetId } = await answer('ken', { answer: 'person', staffId: staff.ken1 ?? '' });
    expect((await questions()).total).toBe(0);
    const row = await stored('account', accounts.ken);
    expect(row.values.staffId).toBe(staff.ken1);
    await undo(changeSetId);
    expect((await questions()).total).toBe(1);
  });

  it('is the other person’s when one is refused, until that is taken back', async () => {
    const { refusedIds, changeSetId } = await answer('ken', {
      answer: 'nobody',
      staffIds: [staff.ken1 ?? ''],
    });
    expect([refusedIds, changeSetId]).toEqual([[staff.ken1], null]);
    expect((await questions()).total).toBe(0);
    const { rows } = await hanako.call('listAccountRefusals', { query: {} });
    expect(rows).toMatchObject([{ account: { name: 'ken' }, person: { number: 'N-2' }, by: '山田 花子' }]);
    const params = { accountId: accounts.ken ?? '' };
    const body = { staffIds: refusedIds };
    await hanako.call('withdrawAccountRefusals', { params, body });
    expect((await questions()).total).toBe(1);
    expect((await refusal(hanako.call('withdrawAccountRefusals', { params, body }))).code).toBe(
      'nothing-to-undo',
    );
  });

  it('is nobody’s when all are refused', async () => {
    const staffIds = [staff.ken1 ?? '', staff.ken2 ?? ''];
    await answer('ken', { answer: 'nobody', staffIds });
    expect(await found('orphaned')).toEqual(['ken', 'stranger']);
    await hanako.call('withdrawAccountRefusals', {
      params: { accountId: accounts.ken ?? '' },
      body: { staffIds },
    });
  });

  it('that several use becomes a shared one', async () => {
    const { changeSetId } = await answer('ken', { answer: 'shared' });
    expect(await found('shared', { certainty: 'certain' })).toEqual(['ken']);
    await undo(changeSetId);
  });

  it('takes no answer that is based on an older row, nor a person who is not on the roster', async () => {
    const call = (body: Answer, ifMatch: number) =>
      hanako.call('answerAccountQuestion', { params: { accountId: accounts.ken ?? '' }, body, ifMatch });
    const late = await refusal(call({ answer: 'shared' }, 1));
    expect(late.code).toBe('changed-meanwhile');
    const now = await version('ken');
    const foreign = accounts.ken ?? '';
    expect((await refusal(call({ answer: 'person', staffId: foreign }, now))).code).toBe('not-found');
    expect((await refusal(call({ answer: 'nobody', staffIds: [foreign] }, now))).code).toBe('not-found');
  });

  it('loses a link that turns out to be wrong', async () => {
    await answer('n004', { answer: 'person', staffId: staff.ken1 ?? '' });
    expect(await found('link-contradicted')).toEqual(['n004']);
    const { changeSetId, refusedIds } = await answer('n004', {
      answer: 'nobody',
      staffIds: [staff.ken1 ?? ''],
    });
    expect([typeof changeSetId, refusedIds]).toEqual(['string', [staff.ken1]]);
    expect(await found('link-contradicted')).toEqual([]);
    expect((await stored('account', accounts.n004)).values.staffId).toBeNull();
  });
});

describe('accounts whose person was found', () => {
  const links = (query: object = {}) => hanako.call('listAccountLinks', { query });
  const takeOver = (total: number) =>
    hanako.call('takeOverAccountLinks', { body: { sureness: 'sure', total } });

  it('are linked in one press as the person saw them, and back', async () => {
    const { rows, all } = await links();
    expect(rows.map(({ account: one, person }) => [one.name, person.number])).toEqual([
      ['n001', 'N-1'],
      ['n004', 'N-4'],
    ]);
    expect(await links({ q: '森' })).toMatchObject({ total: 1, all: 2 });
    expect((await refusal(takeOver(3))).code).toBe('changed-meanwhile');
    const { changeSetId, rowCount } = await takeOver(all);
    expect(rowCount).toBe(2);
    expect((await overview()).matching).toMatchObject({ confirmed: 2, sure: 0 });
    await undo(changeSetId);
    expect((await overview()).matching).toMatchObject({ confirmed: 0, sure: 2 });
  });

  it('are linked one by one, and not a doubtful one', async () => {
    const call = (...names: string[]) =>
      hanako.call('takeOverAccountLinks', {
        body: { accountIds: names.map((name) => accounts[name] ?? '') },
      });
    expect((await refusal(call('n004', 'ken'))).code).toBe('not-found');
    const { changeSetId, rowCount } = await call('n004');
    expect(rowCount).toBe(1);
    await undo(changeSetId);
  });
});

describe('a finding that was set aside', () => {
  const key = () => ({ code: 'orphaned', subject: accounts.stranger ?? '' }) as const;
  const setAside = async (until: string | null = null) =>
    (await hanako.call('setFindingsAside', { body: { findings: [key()], reason: '業者の担当者', until } }))
      .asideIds;
  const end = (asideIds: string[]) => hanako.call('endFindingsAside', { body: { asideIds } });

  it('stays visible with who, when and why, and stands again when that is taken back', async () => {
    const ids = await setAside();
    expect(await found('orphaned')).toEqual([]);
    const { rows } = await findings({ state: 'aside' });
    expect(rows[0]?.aside).toMatchObject({
      id: ids[0],
      reason: '業者の担当者',
      by: '山田 花子',
      until: null,
    });
    expect((await overview()).findings.find(({ code }) => code === 'orphaned')).toMatchObject({
      certain: 0,
      aside: 1,
    });
    await end(ids);
    expect(await found('orphaned')).toEqual(['stranger']);
    expect((await refusal(end(ids))).code).toBe('not-found');
  });

  it('stands again when the fact changes, and says why it was set aside', async () => {
    const [id = ''] = await setAside();
    const params = { ledger: 'account', rowId: accounts.stranger ?? '' } as const;
    const change = async (displayName: string) =>
      hanako.call('updateLedgerRow', {
        params,
        body: { values: { displayName } },
        ifMatch: await version('stranger'),
      });
    await change('中村 勉');
    const { rows } = await findings({ code: 'orphaned' });
    expect(rows[0]).toMatchObject({ aside: null, earlier: { because: 'changed', reason: '業者の担当者' } });
    await change('中村 学');
    expect(await found('orphaned')).toEqual([]);
    await end([id]);
  });

  it('stands again after its last day', async () => {
    const today = (await overview()).today;
    const past = hanako.call('setFindingsAside', {
      body: { findings: [key()], reason: 'x', until: '2020-01-01' },
    });
    expect(await refusal(past)).toMatchObject({ code: 'invalid-input' });
    const first = await setAside();
    const [id = ''] = await setAside(today);
    expect((await refusal(end(first))).code).toBe('not-found');
    expect(await found('orphaned')).toEqual([]);
    await end([id]);
  });

  it('must be one that the check has', async () => {
    const findingsThat = [{ code: 'unused', subject: accounts.stranger ?? '' } as const];
    const call = hanako.call('setFindingsAside', { body: { findings: findingsThat, reason: 'x' } });
    expect((await refusal(call)).code).toBe('not-found');
  });
});

describe('a report to the management (R-E8; S0 6-3)', () => {
  const reports = async (visitor = hanako) => (await visitor.call('listAccountCheckReports')).rows;
  const printed = async (accountCheckReportId: string, format: 'pdf' | 'xlsx' = 'pdf') => {
    const { blob } = await hanako.call('printAccountCheckReport', {
      params: { accountCheckReportId },
      query: { format },
    });
    return new Uint8Array(await blob.arrayBuffer());
  };
  const text = async (id: string) => (await pdfTexts(await printed(id))).join('').replace(/\s/g, '');
  const acknowledge = (id: string, ifMatch: number, on = '2026-04-01') =>
    hanako.call('acknowledgeAccountCheckReport', {
      params: { accountCheckReportId: id },
      body: { name: '青葉 誠', post: '院長', on, note: '退職者を月内に止めること' },
      ifMatch,
    });

  it('keeps the findings and what was decided as they were on that day', async () => {
    const subject = accounts.stranger ?? '';
    const { asideIds } = await hanako.call('setFindingsAside', {
      body: { findings: [{ code: 'orphaned', subject }], reason: '業者の担当者' },
    });
    const report = await hanako.call('createAccountCheckReport');
    expect(report).toMatchObject({ number: 1, accounts: 5, acknowledgement: null });
    await hanako.call('endFindingsAside', { body: { asideIds } });
    const before = await text(report.id);
    expect(before).toContain('退職した職員のアカウントが有効なままです（退職日2026/1/31');
    expect(before).toContain('業者の担当者（山田花子）');
    expect(await text(report.id)).toBe(before);
    const workbook = await printed(report.id, 'xlsx');
    expect(String.fromCharCode(...workbook.slice(0, 2))).toBe('PK');
  });

  it('keeps who of the management saw it and when, and refuses a late second one', async () => {
    const [report] = await reports();
    const { id = '', version = 0 } = report ?? {};
    const early = await refusal(acknowledge(id, version, '2099-01-01'));
    expect(early).toMatchObject({ code: 'invalid-input', fields: [{ pointer: '/on' }] });
    const seen = await acknowledge(id, version);
    expect(seen.acknowledgement).toMatchObject({ name: '青葉 誠', post: '院長', recordedBy: '山田 花子' });
    expect(await refusal(acknowledge(id, version))).toMatchObject({ code: 'changed-meanwhile' });
    expect(await text(id)).toContain('院長青葉誠');
  });

  it('is nobody else’s, and made by who may edit', async () => {
    const stranger = await otherTenant(harness, hanako);
    expect(await reports(stranger)).toEqual([]);
    expect((await refusal(stranger.call('createAccountCheckReport'))).detail).toContain('まだありません');
    expect((await reports(auditor)).length).toBe(1);
    expect((await refusal(auditor.call('createAccountCheckReport'))).code).toBe('forbidden');
  });
});
