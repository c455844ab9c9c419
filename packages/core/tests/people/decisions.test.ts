/** R-E3: what a person answered is kept by the next run; what was set aside is known again until it changes. */
import { describe, expect, it } from 'vitest';
import { factOf, subjectOf } from '../../src/people/finding-identity.ts';
import { matchAccounts } from '../../src/people/match-accounts.ts';
import { reconcile } from '../../src/people/reconcile.ts';
import { accountRow, staffRow } from './rows.ts';

const SATO = [
  staffRow('sato-1', { number: '0190001', name: '佐藤 健', kana: 'サトウ ケン', department: '薬剤部' }),
  staffRow('sato-2', { number: '0190002', name: '佐藤 健', kana: 'サトウ タケシ', department: '検査科' }),
];
const refusing = (...staffIds: string[]) => new Map([['a', new Set(staffIds)]]);
const match = (refused: ReadonlyMap<string, ReadonlySet<string>>, more = {}) =>
  matchAccounts({
    staff: SATO,
    accounts: [accountRow('a', { displayName: '佐藤 健', ...more })],
    refused,
  })[0];

describe('a person who was refused', () => {
  it('is no candidate again; of two namesakes the other one is left', () => {
    expect(match(new Map())).toMatchObject({ outcome: 'doubtful', candidateCount: 2 });
    expect(match(refusing('sato-1'))).toMatchObject({ outcome: 'matched', staffId: 'sato-2' });
  });
  it('leaves an account of nobody when all are refused', () => {
    expect(match(refusing('sato-1', 'sato-2'))).toMatchObject({ outcome: 'none', candidates: [] });
  });
  it('counts as the person once the ledger says so', () => {
    expect(match(refusing('sato-1'), { staffId: 'sato-1' })).toMatchObject({ staffId: 'sato-1' });
  });
  it('concerns the one account only', () => {
    const accounts = ['a', 'b'].map((id) =>
      accountRow(id, { displayName: '佐藤 健', employeeNumber: '190001' }),
    );
    const [first, second] = matchAccounts({ staff: SATO, accounts, refused: refusing('sato-1') });
    expect(first?.staffId).not.toBe('sato-1');
    expect(second?.staffId).toBe('sato-1');
  });
});

const findings = (today: string, more = {}) =>
  reconcile({
    staff: [staffRow('gone', { number: '1', name: '大野 裕子', leftOn: '2026-01-31' })],
    accounts: [accountRow('a', { employeeNumber: '1', enabled: 'yes', displayName: '大野 裕子', ...more })],
    duties: [],
    breakGlassUses: [],
    today,
  }).findings;
const leaver = (today: string, more = {}) => {
  const found = findings(today, more).find(({ code }) => code === 'leaver-enabled');
  if (!found) throw new Error('no leaver');
  return found;
};

describe('what a finding rests on', () => {
  it('does not change as days pass', () => {
    expect(leaver('2026-03-01').params).not.toEqual(leaver('2026-04-01').params);
    expect(factOf(leaver('2026-03-01'))).toBe(factOf(leaver('2026-04-01')));
    expect(subjectOf(leaver('2026-03-01'))).toBe('a');
  });
  it('changes with a date that is another one', () => {
    const unused = (lastUsedOn: string) =>
      findings('2026-12-01', { lastUsedOn }).find(({ code }) => code === 'unused');
    const [before, after] = [unused('2026-01-10'), unused('2026-02-10')];
    if (!before || !after) throw new Error('not found');
    expect(factOf(before)).not.toBe(factOf(after));
  });
  it('is known by the export where it is about one', () => {
    const found = findings('2026-12-01').find(({ code }) => code === 'not-confirmed');
    expect(found && subjectOf(found)).toBe('application/emr/');
  });
});
