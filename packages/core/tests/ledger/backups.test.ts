/** Whether backups would save a system (R-K5; S3 6–9, S1 第4条(1)⑱, 参考2-4, 参考6 II-1(3)②). */
import { describe, expect, test } from 'vitest';
import {
  BACKUP_CRITERIA,
  type BackupCriterion,
  backupState,
  judgeBackups,
} from '../../src/ledger/backups.ts';
import { blankValues } from '../../src/ledger/definition.ts';
import { type Backup, backup } from '../../src/ledger/ledgers/protection.ts';

const TODAY = '2026-02-10';
const of = (values: Partial<Backup> = {}): Backup =>
  ({ ...blankValues(backup), id: 'b', ...values }) as Backup;
const verdict = (criterion: BackupCriterion, ...backups: readonly Partial<Backup>[]) => {
  const found = judgeBackups(backups.map(of), TODAY).find((one) => one.criterion === criterion);
  return [found?.verdict, found?.count ?? found?.date ?? null];
};

const good: Partial<Backup> = {
  copies: 2,
  mediaKinds: 2,
  offline: 'yes',
  remote: 'yes',
  generations: 3,
  encrypted: 'yes',
  restoreTestedOn: '2025-10-01',
  restoreResult: 'succeeded',
  procedure: '手順書棚',
  procedureConfirmedOn: '2025-10-01',
};

test('a system without any backup has no findings and comes first', () => {
  expect(judgeBackups([], TODAY)).toEqual([]);
  expect(backupState([])).toBe('none');
});

test('nothing recorded is unknown in everything, never a no', () => {
  const findings = judgeBackups([of()], TODAY);
  expect(findings.map(({ criterion }) => criterion)).toEqual(BACKUP_CRITERIA);
  expect(findings.map(({ verdict: one }) => one).filter((one) => one !== 'unknown')).toEqual([]);
  expect(backupState(findings)).toBe('unknown');
});

test('all is well with two copies on two kinds, one apart, three generations, encrypted and tested', () => {
  const findings = judgeBackups([of(good)], TODAY);
  expect(findings.every(({ verdict: one }) => one === 'yes')).toBe(true);
  expect(backupState(findings)).toBe('yes');
});

test.each<[BackupCriterion, Partial<Backup>[], unknown[]]>([
  // 3-2-1: the original counts as one of three; a backup is one copy at least.
  ['copies', [{ copies: 1 }], ['no', 2]],
  ['copies', [{ copies: 1 }, { copies: 1 }], ['yes', 3]],
  ['copies', [{ copies: null }], ['unknown', 2]],
  ['copies', [{}, {}], ['yes', 3]],
  ['media', [{ mediaKinds: 1 }], ['no', 1]],
  ['media', [{ mediaKinds: 1 }, { mediaKinds: 1 }], ['unknown', 1]],
  ['media', [{ mediaKinds: 1 }, { mediaKinds: 2 }], ['yes', 2]],
  // S3 8, 参考2-4: a part of the backups.
  ['attack', [{ offline: 'no', immutable: 'no' }, { offline: 'yes' }], ['yes', null]],
  ['attack', [{ offline: 'no', immutable: 'yes' }], ['yes', null]],
  ['attack', [{ offline: 'no' }], ['unknown', null]],
  ['attack', [{ offline: 'no', immutable: 'no' }], ['no', null]],
  ['disaster', [{ remote: 'no' }, { remote: 'no' }], ['no', null]],
  ['disaster', [{ remote: 'no' }, {}], ['unknown', null]],
  ['disaster', [{ remote: 'no' }, { remote: 'yes' }], ['yes', null]],
  // S1 参考6 II-1(3)②: 最低3世代以上.
  ['generations', [{ generations: 2 }], ['no', 2]],
  ['generations', [{ generations: 7 }, { generations: 1 }], ['no', 1]],
  ['generations', [{ generations: 7 }, {}], ['unknown', null]],
  ['generations', [{ generations: 3 }], ['yes', 3]],
  // S3 9: what leaks must not be readable.
  ['encrypted', [{ encrypted: 'yes' }, { encrypted: 'no' }], ['no', null]],
  ['encrypted', [{ encrypted: 'yes' }, {}], ['unknown', null]],
  // S3 6: 定期的にテスト.
  ['restored', [{ restoreTestedOn: '2025-02-09', restoreResult: 'succeeded' }], ['no', '2025-02-09']],
  ['restored', [{ restoreTestedOn: '2025-02-10', restoreResult: 'succeeded' }], ['yes', '2025-02-10']],
  ['restored', [{ restoreTestedOn: '2025-12-01', restoreResult: 'failed' }], ['no', '2025-12-01']],
  ['restored', [{ restoreTestedOn: '2025-12-01', restoreResult: 'partly' }], ['unknown', '2025-12-01']],
  ['restored', [{ restoreTestedOn: '2025-12-01' }], ['unknown', '2025-12-01']],
  [
    'restored',
    [
      { restoreTestedOn: '2025-12-01', restoreResult: 'failed' },
      { restoreTestedOn: '2025-11-01', restoreResult: 'succeeded' },
    ],
    ['yes', '2025-11-01'],
  ],
  // Form 3-②: the procedure was confirmed.
  ['procedure', [{ procedure: '手順書棚' }], ['unknown', null]],
  ['procedure', [{ procedure: '手順書棚', procedureConfirmedOn: '2025-05-01' }], ['yes', '2025-05-01']],
])('%s of %j is %j', (criterion, backups, expected) => {
  expect(verdict(criterion, ...backups)).toEqual(expected);
});

describe('the state of a system', () => {
  const state = (values: Partial<Backup>) => backupState(judgeBackups([of({ ...good, ...values })], TODAY));

  test('is bad with one bad finding that a source demands', () => {
    expect(state({ encrypted: 'no' })).toBe('no');
    expect(state({ generations: null })).toBe('unknown');
  });

  test('is not made bad by the numbers of the 3-2-1 rule alone', () => {
    expect(state({ copies: 1, mediaKinds: 1 })).toBe('yes');
  });
});
