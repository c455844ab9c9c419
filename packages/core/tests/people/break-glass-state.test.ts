/** R-E6; S1 第4条⑰ウ, エ: sealed, in use, changed after use. */
import { describe, expect, it } from 'vitest';
import { breakGlassState } from '../../src/people/break-glass-state.ts';
import type { UseRecord } from '../../src/people/finding.ts';
import { accountRow, useRow } from './rows.ts';

const TODAY = '2026-04-10';
const state = (account: object, ...uses: object[]) =>
  breakGlassState(
    accountRow('a', { kind: 'break_glass', enabled: 'yes', ...account }),
    uses.map((use, at) => useRow(`u${at}`, { accountId: 'a', openedOn: '2026-04-01', ...use }) as UseRecord),
    TODAY,
  );

describe('a break-glass account', () => {
  it.each([
    ['without a seal and a use', {}, [], 'unknown'],
    ['with a seal', { sealedOn: '2025-04-01' }, [], 'sealed'],
    ['in use', { sealedOn: '2025-04-01' }, [{}], 'open'],
    ['used until yesterday', {}, [{ endedOn: '2026-04-09' }], 'not-changed'],
    ['changed on the day of the end', {}, [{ endedOn: '2026-04-02', changedOn: '2026-04-02' }], 'not-sealed'],
    ['changed before the use ended', {}, [{ endedOn: '2026-04-02', changedOn: '2026-04-01' }], 'not-changed'],
    [
      'whose own date says changed',
      { passwordChangedOn: '2026-04-03' },
      [{ endedOn: '2026-04-02' }],
      'not-sealed',
    ],
    [
      'changed and sealed again',
      {},
      [{ endedOn: '2026-04-02', changedOn: '2026-04-02', sealedOn: '2026-04-03' }],
      'sealed',
    ],
    ['that is disabled', { enabled: 'no' }, [{}], 'disabled'],
  ])('%s', (_, account, uses, expected) => {
    expect(state(account, ...uses)).toBe(expected);
  });
});
