/** R-E3, R-E4, R-E6: each rule finds, clears, and says where it cannot judge. */
import { describe, expect, it } from 'vitest';
import type { Account, Staff } from '../../src/ledger/ledgers/people.ts';
import { isDueIn } from '../../src/people/due-layers.ts';
import { FINDING_CODES, type FindingCode, type ReconcileInput } from '../../src/people/finding.ts';
import { reconcile } from '../../src/people/reconcile.ts';
import { reconciliationSample } from './reconciliation-sample.ts';
import { accountRow, dutyRow, staffRow, useRow } from './rows.ts';

const TODAY = '2026-02-01';
const PEOPLE: readonly Staff[] = [
  staffRow('here', { number: '1001', name: '山田 太郎', kana: 'ヤマダ タロウ' }),
  staffRow('left', { number: '1002', name: '大野 裕子', kana: 'オオノ ユウコ', leftOn: '2025-12-31' }),
  staffRow('today', { number: '1003', name: '中野 葵', kana: 'ナカノ アオイ', leftOn: TODAY }),
  staffRow('soon', { number: '1004', name: '森 直美', kana: 'モリ ナオミ', leftOn: '2026-02-28' }),
  staffRow('late', { number: '1005', name: '林 誠', kana: 'ハヤシ マコト', leftOn: '2026-06-30' }),
  staffRow('sent', { number: '1006', name: '柴田 亮', kana: 'シバタ リョウ', employment: 'dispatched' }),
  staffRow('twin-1', { number: '1007', name: '佐藤 健', kana: 'サトウ ケン', leftOn: '2024-03-31' }),
  staffRow('twin-2', { number: '1008', name: '佐藤 健', kana: 'サトウ ケン' }),
];
const HERE = { displayName: '山田 太郎', enabled: 'yes' } as const;
const LEFT = { displayName: '大野 裕子', enabled: 'yes' } as const;
const SEAL = { kind: 'break_glass', enabled: 'yes' } as const;

type Extra = Partial<Omit<ReconcileInput, 'staff' | 'accounts' | 'today'>>;
const run = (accounts: readonly Account[], extra: Extra = {}) =>
  reconcile({ staff: PEOPLE, accounts, duties: [], breakGlassUses: [], today: TODAY, ...extra });

type State = 'found' | 'clear' | 'unknown' | 'apart';
function stateOf(code: FindingCode, changes: Partial<Account>, extra: Extra = {}): State {
  const { [code]: count } = run([accountRow('a', changes)], extra).counts;
  return (['found', 'clear', 'unknown'] as const).find((state) => count[state] > 0) ?? 'apart';
}

type Case = readonly [FindingCode, State, string, Partial<Account>, Extra?];
const duty = (changes: Parameters<typeof dutyRow>[1]) => ({
  duties: [dutyRow('d', { accountId: 'a', startsOn: '2026-01-10', ...changes })],
});
const use = (changes: Parameters<typeof useRow>[1]) => ({
  breakGlassUses: [useRow('u', { accountId: 'a', openedOn: '2026-01-10', ...changes })],
});
const EVERY_90 = { policies: [{ systemId: 'emr', changeEveryDays: 90 }] };
const NEVER = { policies: [{ systemId: 'emr', changeEveryDays: 0 }] };
const ADMIN = { ...HERE, administrator: 'yes' } as const;

const CASES: readonly Case[] = [
  ['leaver-enabled', 'found', 'of somebody who has left', LEFT],
  ['leaver-enabled', 'found', 'of somebody whose last day is today', { ...HERE, displayName: '中野 葵' }],
  ['leaver-enabled', 'clear', 'of a leaver, disabled', { ...LEFT, enabled: 'no' }],
  ['leaver-enabled', 'clear', 'of somebody who is here', HERE],
  ['leaver-enabled', 'unknown', 'of a leaver, state unknown', { ...LEFT, enabled: 'unknown' }],
  ['leaver-enabled', 'unknown', 'of a leaver or a namesake', { ...HERE, displayName: '佐藤 健' }],
  ['leaver-enabled', 'apart', 'of a stranger', { ...HERE, displayName: '中村 学' }],
  ['used-after-leaving', 'found', 'used after the last day', { ...LEFT, lastUsedOn: '2026-01-05' }],
  [
    'used-after-leaving',
    'found',
    'so, though disabled since',
    { ...LEFT, enabled: 'no', lastUsedOn: '2026-01-05' },
  ],
  ['used-after-leaving', 'clear', 'used on the last day', { ...LEFT, lastUsedOn: '2025-12-31' }],
  ['used-after-leaving', 'unknown', 'last use unknown', LEFT],
  ['leaver-soon', 'found', 'leaves within the month', { ...HERE, displayName: '森 直美' }],
  ['leaver-soon', 'clear', 'leaves in summer', { ...HERE, displayName: '林 誠' }],
  ['leaver-soon', 'apart', 'does not leave', HERE],
  ['orphaned', 'found', 'nobody on the roster', { ...HERE, displayName: '中村 学' }],
  ['orphaned', 'clear', 'somebody on the roster', HERE],
  ['orphaned', 'unknown', 'one of two', { ...HERE, displayName: '佐藤 健' }],
  ['orphaned', 'apart', 'disabled', { enabled: 'no', displayName: '中村 学' }],
  ['orphaned', 'apart', 'a service', { kind: 'service', enabled: 'yes' }],
  ['orphaned', 'apart', 'a place', { name: 'kango1', enabled: 'yes' }],
  ['unused', 'found', '91 days ago', { ...HERE, lastUsedOn: '2025-11-02' }],
  ['unused', 'clear', '90 days ago', { ...HERE, lastUsedOn: '2025-11-03' }],
  ['unused', 'unknown', 'last use unknown', HERE],
  ['unused', 'unknown', 'state unknown', { ...HERE, enabled: 'unknown', lastUsedOn: '2025-01-01' }],
  ['unused', 'apart', 'disabled', { ...HERE, enabled: 'no', lastUsedOn: '2025-01-01' }],
  ['unused', 'apart', 'sealed for emergencies', { ...SEAL, lastUsedOn: '2025-01-01' }],
  ['never-used', 'clear', 'used', { ...HERE, lastUsedOn: '2026-01-05' }],
  ['never-used', 'clear', 'made last week', { ...HERE, createdOn: '2026-01-25' }],
  ['never-used', 'unknown', 'in an export that says nothing of use', { ...HERE, createdOn: '2025-01-01' }],
  ['never-used', 'unknown', 'made nobody knows when', HERE],
  ['shared', 'found', 'stated', { kind: 'shared', enabled: 'yes' }],
  ['shared', 'found', 'named after a place', { name: '3fnurse', enabled: 'yes' }],
  ['shared', 'found', 'shown for a place', { name: 'p12', displayName: '５階病棟', enabled: 'yes' }],
  ['shared', 'found', 'of two people', { name: 'p12', displayName: '山田太郎・森直美', enabled: 'yes' }],
  ['shared', 'clear', 'of one person', HERE],
  [
    'shared',
    'clear',
    'named after a place, one person’s by number',
    { ...HERE, name: 'iji', employeeNumber: '1001' },
  ],
  ['shared', 'apart', 'disabled', { kind: 'shared', enabled: 'no' }],
  ['default-name', 'found', 'as delivered', { name: 'Administrator', kind: 'built_in' }],
  ['default-name', 'clear', 'a name of its own', HERE],
  ['default-name', 'apart', 'disabled', { name: 'guest', enabled: 'no' }],
  ['link-contradicted', 'found', 'the export names another', { ...HERE, staffId: 'left' }],
  ['link-contradicted', 'clear', 'the export agrees', { ...HERE, staffId: 'here' }],
  ['link-contradicted', 'apart', 'no link', HERE],
  ['link-not-on-roster', 'found', 'the person is gone', { ...HERE, staffId: 'gone' }],
  ['link-not-on-roster', 'clear', 'the person is here', { ...HERE, staffId: 'here' }],
  ['administrator-daily', 'found', 'stated', { ...ADMIN, dailyUse: 'yes' }],
  [
    'administrator-daily',
    'found',
    'the only account, used last week',
    { ...ADMIN, lastUsedOn: '2026-01-26' },
  ],
  ['administrator-daily', 'clear', 'stated not to be', { ...ADMIN, dailyUse: 'no' }],
  ['administrator-daily', 'unknown', 'not said, not used lately', { ...ADMIN, lastUsedOn: '2025-01-01' }],
  ['administrator-daily', 'unknown', 'nobody knows whether it administers', HERE],
  ['administrator-daily', 'apart', 'no administrator', { ...HERE, administrator: 'no' }],
  ['administrator-without-reason', 'found', 'no reason', ADMIN],
  ['administrator-without-reason', 'clear', 'a reason', { ...ADMIN, administratorReason: 'サーバの保守' }],
  ['administrator-without-reason', 'unknown', 'nobody knows', HERE],
  ['auto-logon', 'found', 'set', { ...HERE, autoLogon: 'yes' }],
  ['auto-logon', 'clear', 'not set', { ...HERE, autoLogon: 'no' }],
  ['auto-logon', 'unknown', 'nobody knows', HERE],
  [
    'password-never-expires',
    'found',
    'where change is asked for',
    { ...HERE, passwordNeverExpires: 'yes' },
    EVERY_90,
  ],
  ['password-never-expires', 'clear', 'it does', { ...HERE, passwordNeverExpires: 'no' }, EVERY_90],
  ['password-never-expires', 'unknown', 'nobody knows', HERE, EVERY_90],
  [
    'password-never-expires',
    'apart',
    'no change is asked for',
    { ...HERE, passwordNeverExpires: 'yes' },
    NEVER,
  ],
  ['password-old', 'found', 'older than asked for', { ...HERE, passwordChangedOn: '2025-10-01' }, EVERY_90],
  ['password-old', 'clear', 'changed in time', { ...HERE, passwordChangedOn: '2026-01-01' }, EVERY_90],
  ['password-old', 'unknown', 'nobody knows', HERE, EVERY_90],
  ['password-old', 'apart', 'no policy is known', { ...HERE, passwordChangedOn: '2020-10-01' }],
  ['service-without-owner', 'found', 'no owner', { kind: 'service', name: 'svc_backup' }],
  ['service-without-owner', 'clear', 'an owner', { kind: 'service', name: 'svc_backup', staffId: 'here' }],
  ['service-owner-left', 'found', 'whose owner has left', { kind: 'service', staffId: 'left' }],
  ['service-owner-left', 'clear', 'whose owner is here', { kind: 'service', staffId: 'here' }],
  [
    'use-without-duty',
    'found',
    'on another day',
    { lastUsedOn: '2026-01-20' },
    duty({ visitor: '応援 花子' }),
  ],
  [
    'use-without-duty',
    'clear',
    'in the morning after',
    { lastUsedOn: '2026-01-11' },
    duty({ visitor: '応援 花子' }),
  ],
  ['use-without-duty', 'unknown', 'last use unknown', {}, duty({ visitor: '応援 花子' })],
  [
    'use-without-duty',
    'found',
    'pre-allotted, no duty kept',
    { name: 'touchoku1', lastUsedOn: '2026-01-20' },
  ],
  ['use-without-duty', 'apart', 'of a member of staff', { ...HERE, lastUsedOn: '2026-01-20' }],
  [
    'use-without-duty',
    'found',
    'of a dispatched doctor on another day',
    { ...HERE, displayName: '柴田 亮', lastUsedOn: '2026-01-20' },
    duty({ accountId: 'other', staffId: 'sent' }),
  ],
  [
    'use-without-duty',
    'apart',
    'of one whose duties are not kept',
    { displayName: '柴田 亮', lastUsedOn: '2026-01-20' },
  ],
  ['duty-nameless', 'found', 'nobody named', {}, duty({})],
  ['duty-nameless', 'clear', 'a visitor named', {}, duty({ visitor: '応援 花子' })],
  ['duty-password-kept', 'found', 'the same for the next', {}, duty({ changedAfter: 'no' })],
  ['duty-password-kept', 'clear', 'changed', {}, duty({ changedAfter: 'yes' })],
  ['duty-password-kept', 'unknown', 'nobody knows', {}, duty({})],
  ['duty-password-kept', 'apart', 'still on duty', {}, duty({ startsOn: TODAY, changedAfter: 'no' })],
  ['break-glass-not-sealed', 'found', 'no seal is known', SEAL],
  ['break-glass-not-sealed', 'clear', 'sealed, never used', { ...SEAL, sealedOn: '2025-04-01' }],
  [
    'break-glass-not-sealed',
    'found',
    'not again after use',
    { ...SEAL, sealedOn: '2025-04-01' },
    use({ endedOn: '2026-01-11' }),
  ],
  [
    'break-glass-not-sealed',
    'clear',
    'again after use',
    SEAL,
    use({ endedOn: '2026-01-11', sealedOn: '2026-01-12' }),
  ],
  ['break-glass-not-sealed', 'clear', 'in use', { ...SEAL, sealedOn: '2025-04-01' }, use({})],
  [
    'break-glass-use-unrecorded',
    'found',
    'no use on that day',
    { ...SEAL, lastUsedOn: '2026-01-20' },
    use({ endedOn: '2026-01-11' }),
  ],
  [
    'break-glass-use-unrecorded',
    'clear',
    'within a use',
    { ...SEAL, lastUsedOn: '2026-01-11' },
    use({ endedOn: '2026-01-11' }),
  ],
  ['break-glass-use-unrecorded', 'unknown', 'last use unknown', SEAL],
  ['break-glass-not-changed', 'found', 'the same password as before', SEAL, use({ endedOn: '2026-01-11' })],
  [
    'break-glass-not-changed',
    'clear',
    'changed in the record',
    SEAL,
    use({ endedOn: '2026-01-11', changedOn: '2026-01-11' }),
  ],
  [
    'break-glass-not-changed',
    'clear',
    'changed in the export',
    { ...SEAL, passwordChangedOn: '2026-01-12' },
    use({ endedOn: '2026-01-11' }),
  ],
  ['break-glass-not-changed', 'apart', 'never used', SEAL],
  ['not-confirmed', 'found', 'confirmed two years ago', { ...HERE, confirmedOn: '2024-01-10' }],
  ['not-confirmed', 'found', 'never', HERE],
  ['not-confirmed', 'clear', 'confirmed this year', { ...HERE, confirmedOn: '2025-10-01' }],
  ['not-confirmed', 'clear', 'made this year', { ...HERE, createdOn: '2025-10-01' }],
];

describe('an account', () => {
  it.each(
    CASES.map(([code, state, why, changes, extra = {}]) => [code, state, why, changes, extra] as const),
  )('%s is %s: %s', (code, state, _, changes, extra) => {
    expect(stateOf(code, changes, extra)).toBe(state);
  });
  it('has a case for every rule but those of several accounts', () => {
    const covered = new Set(CASES.map(([code]) => code));
    expect(FINDING_CODES.filter((code) => !covered.has(code))).toEqual(['duplicate']);
  });
});

describe('never used', () => {
  const others = Array.from({ length: 4 }, (_, i) =>
    accountRow(`u${i}`, { ...HERE, lastUsedOn: '2026-01-20', realm: 'HOSP' }),
  );
  const blank = accountRow('blank', { ...HERE, createdOn: '2025-01-01', realm: 'HOSP' });
  it('is what a blank means where the others of the export state their use', () => {
    const finding = run([...others, blank]).findings.find(({ code }) => code === 'never-used');
    expect(finding).toMatchObject({
      accountId: 'blank',
      certainty: 'ask',
      params: { days: 396, percent: 80 },
    });
  });
  it('is not said of an export that hardly knows any use', () => {
    const silent = others.map((one) => ({ ...one, lastUsedOn: null }));
    expect(run([...silent, blank]).counts['never-used'].found).toBe(0);
  });
});

describe('duplicates', () => {
  const two = (changes: Partial<Account>, both: Partial<Account> = {}) =>
    run([
      accountRow('t.yamada', { ...HERE, employeeNumber: '1001', ...both }),
      accountRow('yamada2', { ...HERE, employeeNumber: '1001', ...both, ...changes }),
    ]).findings.filter(({ code }) => code === 'duplicate');

  it('are two personal accounts of one person in one system', () => {
    expect(two({})).toMatchObject([
      {
        accountId: 't.yamada',
        related: ['yamada2'],
        staffId: 'here',
        certainty: 'certain',
        params: { count: 2 },
      },
    ]);
  });
  it('are a question where only the name says that the person is one', () => {
    expect(two({ employeeNumber: '' })).toMatchObject([{ certainty: 'ask' }]);
  });
  it.each<readonly [string, Partial<Account>]>([
    ['in another system', { systemId: 'pacs' }],
    ['at another layer', { layer: 'server_os' }],
    ['for administration', { administrator: 'yes' }],
    ['disabled', { enabled: 'no' }],
    ['on another machine', { deviceId: 'pc-2' }],
    ['shared', { kind: 'shared' }],
  ])('are not counted %s', (_, changes) => {
    expect(two(changes)).toEqual([]);
  });
});

describe('an administrator with an account for daily work beside', () => {
  it('is not asked about', () => {
    const admin = accountRow('admin-yamada', { ...ADMIN, lastUsedOn: '2026-01-26' });
    const daily = accountRow('t.yamada', { ...HERE, administrator: 'no' });
    expect(run([admin, daily]).counts['administrator-daily']).toEqual({ found: 0, clear: 0, unknown: 1 });
  });
});

describe('an account that may be shared', () => {
  const shared = (account: Account, others: readonly Account[] = []) =>
    run([...others, account]).findings.filter(
      ({ code, accountId }) => code === 'shared' && accountId === account.id,
    );
  it('is asked about where nothing in it looks like a person’s name', () => {
    const account = accountRow('a', { name: 'hidamari5', displayName: 'ひだまり', enabled: 'yes' });
    expect(shared(account)).toMatchObject([{ certainty: 'ask', params: { because: 'unlike-a-person' } }]);
  });
  it.each([
    ['a family name of the roster', { name: 'x1', displayName: '大野 学' }],
    ['a family name of the roster in the login', { name: 'm.nakano', displayName: '' }],
    ['kana of a family name', { name: '4711', displayName: 'ﾔﾏﾀﾞ ﾏﾅﾌﾞ' }],
    ['a number only', { name: '4711', displayName: '' }],
    ['the name of a program', { name: 'svc_backup', displayName: '' }],
  ])('is not for %s', (_, changes) => {
    expect(shared(accountRow('a', { ...changes, enabled: 'yes' }))).toEqual([]);
  });
  it.each(['3e', '3west2', 'naika01', 'touseki', 'jimu3', 'tanmatsu12'])('is %s', (name) => {
    expect(shared(accountRow('a', { name, enabled: 'yes' }))).toMatchObject([
      { params: { because: 'name' } },
    ]);
  });
});

describe('a leaver’s account', () => {
  const certaintyOf = (changes: Partial<Account>) =>
    run([accountRow('a', { ...LEFT, ...changes })]).findings.find(({ code }) => code === 'leaver-enabled')
      ?.certainty;
  it.each<readonly [string, Partial<Account>, string]>([
    ['a full name', {}, 'certain'],
    ['the number', { employeeNumber: '1002', displayName: '' }, 'certain'],
    ['a person', { staffId: 'left', displayName: '' }, 'certain'],
    ['kana that the login bears out', { name: 'y.ohno', displayName: 'ｵｵﾉ ﾕｳｺ' }, 'certain'],
    ['kana alone', { displayName: 'ｵｵﾉ ﾕｳｺ' }, 'ask'],
    ['a login alone', { name: 'yuko.ohno', displayName: '' }, 'ask'],
  ])('told by %s', (_, changes, certainty) => {
    expect(certaintyOf(changes)).toBe(certainty);
  });
  it('is a question where a namesake is on the roster', () => {
    const finding = run([
      accountRow('mine', { ...HERE, displayName: '佐藤 健', employeeNumber: '1008' }),
      accountRow('theirs', { ...HERE, displayName: '佐藤 健', createdOn: '2020-04-01' }),
    ]).findings.find(({ code }) => code === 'leaver-enabled');
    expect(finding).toMatchObject({ accountId: 'theirs', staffId: 'twin-1', certainty: 'ask' });
  });
});

describe('nobody on the roster', () => {
  it.each([
    ['中村 学', 'certain'],
    ['中村', 'ask'],
    ['学ちゃん', 'ask'],
    ['中〓 学', 'ask'],
    ['', 'ask'],
  ])('is said of 「%s」: %s', (displayName, certainty) => {
    const { findings } = run([accountRow('a', { ...HERE, name: 'm.nakamura', displayName })]);
    expect(findings.find(({ code }) => code === 'orphaned')?.certainty).toBe(certainty);
  });
});

describe('what is found', () => {
  it('says why the account is the person’s', () => {
    const [finding] = run([
      accountRow('y.ono', { ...LEFT, name: 'yuko.ohno', employeeNumber: '1002' }),
    ]).findings;
    expect(finding).toMatchObject({
      code: 'leaver-enabled',
      severity: 'high',
      staffId: 'left',
      params: { leftOn: '2025-12-31', days: 32 },
      evidence: [{ kind: 'employee-number' }, { kind: 'login' }, { kind: 'name' }],
    });
  });
  it('asks where the roster lacks readings and the account has nothing else', () => {
    const kana = accountRow('p1', { ...HERE, displayName: 'ﾅｶﾑﾗ ﾏﾅﾌﾞ' });
    const certaintyOf = (staff: readonly Staff[]) =>
      reconcile({ staff, accounts: [kana], duties: [], breakGlassUses: [], today: TODAY }).findings.find(
        ({ code }) => code === 'orphaned',
      )?.certainty;
    expect(certaintyOf(PEOPLE)).toBe('certain');
    expect(certaintyOf([...PEOPLE, staffRow('mute', { name: '中村 学' })])).toBe('ask');
  });
  it('names what is missing where a rule cannot judge', () => {
    const { unjudged } = run([accountRow('a', { ...LEFT, enabled: 'unknown' })]);
    expect(unjudged).toContainEqual({ code: 'leaver-enabled', accountId: 'a', missing: 'enabled' });
  });
  it('follows the thresholds that are given', () => {
    const account = accountRow('a', { ...HERE, lastUsedOn: '2025-12-15' });
    expect(run([account]).counts.unused.found).toBe(0);
    expect(run([account], { thresholds: { unusedDays: 30 } }).counts.unused.found).toBe(1);
  });
  it('is one line an export for accounts that nobody has confirmed', () => {
    const accounts = ['a', 'b', 'c'].map((id) =>
      accountRow(id, { ...HERE, systemId: id === 'c' ? 'pacs' : 'emr' }),
    );
    const found = run(accounts).findings.filter(({ code }) => code === 'not-confirmed');
    expect(found.map(({ params, related }) => [params.systemId, params.count, related])).toEqual([
      ['emr', 2, ['a', 'b']],
      ['pacs', 1, ['c']],
    ]);
  });
  it('stands in the same order whatever the order of the rows, the worst first', () => {
    const sample = reconciliationSample(3, { staff: 120, accounts: 480 });
    const all = (input: typeof sample) =>
      reconcile({ ...input, duties: [], breakGlassUses: [] }).findings.map(
        ({ code, accountId, related }) => `${code} ${accountId} ${[...related].sort().join(' ')}`,
      );
    const turned = {
      ...sample,
      staff: [...sample.staff].reverse(),
      accounts: [...sample.accounts].reverse(),
    };
    expect(all(turned)).toEqual(all(sample));
    expect(all(sample)[0]).toMatch(/^(used-after-leaving|leaver-enabled|orphaned) /);
  });
});

describe('accounts that a fiscal year asks about', () => {
  it.each([
    [2023, 'server_os', 'unknown', 'yes'],
    [2023, 'network', 'no', 'yes'],
    [2023, 'application', 'yes', 'yes'],
    [2023, 'application', 'no', 'no'],
    [2023, 'application', 'unknown', 'unknown'],
    [2023, 'terminal_os', 'yes', 'no'],
    [2024, 'application', 'no', 'yes'],
    [2025, 'terminal_os', 'no', 'yes'],
  ] as const)('FY%i: %s, administrator %s: %s', (year, layer, administrator, due) => {
    expect(isDueIn(year, { layer, administrator })).toBe(due);
  });
});
