/** Proposals from facts: what tips them, what stays open, and what a recorded answer is held against (R-B15, R-B16, R-E3, R-G1). */
import { loadRules } from '@mamori/regulations/rules';
import type { RuleFile } from '@mamori/regulations/rules-model';
import { describe, expect, test } from 'vitest';
import type { Facts } from '../../src/facts/facts.ts';
import { contradictions, type Proposal, proposalsFor } from '../../src/facts/proposals.ts';
import { facts, pc, row, system, TODAY } from './support.ts';

const files = loadRules('fy2025');

function proposal(item: string, more: Partial<Facts>): Proposal {
  const found = proposalsFor(files, facts(more)).find((one) => one.item === item);
  if (!found) throw new Error(`no proposal for ${item}`);
  return found;
}

describe('a clinic that has recorded nothing', () => {
  const all = proposalsFor(files, facts());

  test('gets a no for the ledger itself and nothing else', () => {
    expect(all.filter(({ answer }) => answer !== null).map(({ item, answer }) => [item, answer])).toEqual([
      ['2-1', 'no'],
    ]);
    expect(all[0]?.reasons).toMatchObject([{ code: 'device-ledger.empty', result: 'no', rowIds: [] }]);
  });

  test('hears of each empty ledger that it is empty', () => {
    const codes = all.slice(1).flatMap(({ reasons }) => reasons.map(({ code }) => code));
    expect(new Set(codes)).toEqual(
      new Set(
        ['permission', 'account', 'system', 'device', 'line', 'sign_in_policy', 'log_source', 'backup'].map(
          (ledger) => `empty.${ledger}`,
        ),
      ),
    );
  });
});

describe('2-6, end of support', () => {
  const device = (more = {}) =>
    pc('pc-1', {
      os: 'Microsoft Windows 10 Pro',
      osVersion: '10.0.19045',
      patching: 'automatic',
      patchedOn: '2025-10-10',
      ...more,
    });

  test('tips with the day after the last day of support', () => {
    const on = (today: string) => proposal('2-6', { today, ledgers: { device: [device()] } });
    expect(on('2025-10-14')).toMatchObject({ answer: 'yes', isCertain: true });
    expect(on('2025-10-15')).toMatchObject({ answer: 'no', isCertain: true });
    expect(on('2025-10-15').reasons[0]).toEqual({
      ruleId: 'support-ended',
      weight: 'decides',
      result: 'no',
      code: 'support-ended.no',
      params: { count: 1, asked: 1, failing: 1, unknown: 0, passing: 0 },
      byClass: { server: 0, terminal: 1, network: 0 },
      ledger: 'device',
      rowIds: ['pc-1'],
      unclearIds: [],
    });
  });

  test('goes by the date in the ledger first: a paid extension counts where it is recorded', () => {
    const extended = device({ supportEndsOn: '2026-10-13' });
    expect(proposal('2-6', { ledgers: { device: [extended] } }).answer).toBe('yes');
  });

  test('with an alternative is left to the person in charge', () => {
    const kept = device({ alternative: '診療系の区分から切り離した' });
    expect(proposal('2-6', { ledgers: { device: [kept] } })).toMatchObject({
      answer: null,
      isCertain: false,
    });
  });

  test('is certain without a version where every version has ended, and open where it is shared with LTSC', () => {
    const ended = (os: string, osVersion: string) =>
      proposal('2-6', { ledgers: { device: [device({ os, osVersion })] } }).answer;
    expect(ended('Windows 10 Pro', '')).toBe('no');
    expect(ended('Windows 10 Enterprise', '10.0.19044')).toBeNull();
    expect(ended('専用OS', '')).toBe('yes');
    const { reasons } = proposal('2-6', { ledgers: { device: [device({ os: '専用OS' })] } });
    expect(reasons.map(({ code }) => code)).toContain('support-unknown.unknown');
  });

  test('does not look at retired devices, printers and cloud services', () => {
    const aside = [
      device({ status: 'retired' }),
      pc('p', { kind: 'printer', os: 'Windows 7' }),
      row('device', 'saas', {
        name: '予約サービス',
        kind: 'saas',
        os: 'Windows Server 2012',
        patching: 'by_vendor',
      }),
    ];
    const { reasons } = proposal('2-6', { ledgers: { device: aside } });
    expect(reasons.map(({ ruleId }) => ruleId)).not.toContain('support-ended');
  });

  test('believes “no end announced” for a year after the record', () => {
    const mac = { device: [device({ os: 'macOS Tahoe 26.1', osVersion: '' })] };
    const codes = (today: string) => proposal('2-6', { today, ledgers: mac }).reasons.map(({ code }) => code);
    expect(codes('2027-03-04')).not.toContain('support-unknown.unknown');
    expect(codes('2027-03-05')).toContain('support-unknown.unknown');
  });
});

describe('2-5, accounts of leavers', () => {
  const ledgers = (leftOn: string | null, account = {}): Facts['ledgers'] => ({
    staff: [row('staff', 'nurse', { name: '中村 美咲', job: 'nurse', leftOn })],
    account: [
      row('account', 'n0220246', {
        systemId: 'emr',
        layer: 'application',
        staffId: 'nurse',
        enabled: 'yes',
        administrator: 'no',
        lastUsedOn: '2026-02-09',
        ...account,
      }),
    ],
  });
  const of = (all: Facts['ledgers'], today = TODAY) =>
    proposal('2-5', { today, ledgers: all, systems: [system('emr')] });

  test('tip on the day after a nurse’s last day', () => {
    const leaving = ledgers('2026-03-31');
    expect(of(leaving, '2026-03-31')).toMatchObject({ answer: 'yes', isCertain: true });
    expect(of(leaving, '2026-04-01')).toMatchObject({ answer: 'no', isCertain: true });
    expect(of(leaving, '2026-04-01').reasons[0]).toMatchObject({
      code: 'leaver-accounts.no',
      rowIds: ['n0220246'],
    });
  });

  test('are no matter when they are disabled, and unknown while nobody said so', () => {
    expect(of(ledgers('2026-01-31', { disabledOn: '2026-01-31' })).answer).not.toBe('no');
    expect(of(ledgers('2026-01-31', { enabled: 'no' })).answer).not.toBe('no');
    expect(of(ledgers('2026-01-31', { enabled: 'unknown' })).answer).toBeNull();
    expect(of(ledgers(null, { staffId: null })).answer).toBeNull();
  });

  test('that were not used for three months are shown and decide nothing', () => {
    const { answer, reasons } = of(ledgers(null, { lastUsedOn: '2025-06-01' }));
    expect(answer).toBe('yes');
    expect(reasons.at(-1)).toMatchObject({ ruleId: 'unused-accounts', weight: 'hints', result: 'no' });
  });
});

test('failing rows stand apart from unknown ones, and deciding reasons before hints', () => {
  const device = [
    pc('unsaid', { mediaRestricted: 'unknown' }),
    pc('open', { mediaRestricted: 'no' }),
    pc('closed', { mediaRestricted: 'yes' }),
  ];
  const ledgers = { device, media_permission: [row('media_permission', 'm', { person: '高橋' })] };
  const { answer, reasons } = proposal('2-9', { ledgers });
  expect(answer).toBe('no');
  expect(reasons.map(({ ruleId }) => ruleId)).toEqual(['media-restricted', 'media-permission']);
  expect(reasons[0]).toMatchObject({
    rowIds: ['open'],
    unclearIds: ['unsaid'],
    params: { count: 1, asked: 3, failing: 1, unknown: 1, passing: 1 },
  });
});

test('devices are counted by the classes of the form', () => {
  const open = { mediaRestricted: 'no' };
  const device = [
    pc('pc-1', open),
    pc('pc-2', open),
    pc('nas', { kind: 'storage', ...open }),
    pc('ok', { mediaRestricted: 'yes' }),
  ];
  expect(proposal('2-9', { ledgers: { device } }).reasons[0]?.byClass).toEqual({
    server: 1,
    terminal: 2,
    network: 0,
  });
  expect(proposal('2-4', { ledgers: {} }).reasons[0]?.byClass).toBeNull();
});

test('a yes that ledgers cannot see through is proposed without certainty', () => {
  const device = [pc('pc-1', { mediaRestricted: 'yes' })];
  expect(proposal('2-9', { ledgers: { device } })).toMatchObject({ answer: 'yes', isCertain: false });
});

test('rules that ask no row say nothing', () => {
  const device = [row('device', 'switch', { kind: 'network', networkRole: 'switch' })];
  expect(proposal('2-9', { ledgers: { device } })).toMatchObject({
    answer: null,
    isCertain: false,
    reasons: [],
  });
});

describe('recorded answers', () => {
  const made = (answer: Proposal['answer'], isCertain: boolean): Proposal => ({
    item: '2-6',
    answer,
    isCertain,
    reasons: [],
  });

  test.each([
    ['yes', 'no', true, ['contradicted']],
    ['yes', 'no', false, []],
    ['yes', null, false, []],
    ['yes', 'yes', true, []],
    ['no', 'yes', true, ['could-be-yes']],
    ['no', 'yes', false, ['could-be-yes']],
    ['no', 'no', true, []],
    ['notApplicable', 'no', true, []],
    [null, 'no', true, []],
  ] as const)('%s against a proposed %s (certain: %s) gives %j', (recorded, answer, isCertain, kinds) => {
    const found = contradictions({ '2-6': recorded }, [made(answer, isCertain)]);
    expect(found.map(({ kind }) => kind)).toEqual(kinds);
  });

  test('for items that were never answered contradict nothing', () => {
    expect(contradictions({}, [made('no', true)])).toEqual([]);
  });
});

test('an edition without rules has no proposals', () => {
  const none: readonly RuleFile[] = [];
  expect(proposalsFor(none, facts())).toEqual([]);
});
