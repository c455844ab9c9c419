/** The thread of the account check (R-E3): the same result as without it, and a failure harms nobody who asks later. */
import { reconcile } from '@mamori/core/people/reconcile';
import { describe, expect, it } from 'vitest';
import { accountRow, staffRow } from '../../../../packages/core/tests/people/rows.ts';
import { AT_ONCE, reconciled } from '../../src/services/account-check/reconciler.ts';

const NUMBERS = Array.from({ length: AT_ONCE + 50 }, (_, at) => String(10_000 + at));
const input = {
  staff: NUMBERS.slice(0, 400).map((number) => staffRow(`s${number}`, { number, name: `職員 ${number}` })),
  accounts: NUMBERS.map((number) => accountRow(`a${number}`, { employeeNumber: number, enabled: 'yes' })),
  duties: [],
  breakGlassUses: [],
  refused: new Map([['a10001', new Set(['s10001'])]]),
  today: '2026-04-01',
};
const withCreated = (createdOn: string) => ({
  ...input,
  accounts: input.accounts.map((account) => ({ ...account, createdOn })),
});

describe('a ledger of many accounts', () => {
  it('is reconciled apart with the same result, refusals included', async () => {
    expect(await reconciled(input)).toEqual(reconcile(input));
  });

  it('fails alone: who asks at the same time, and later, gets an answer', async () => {
    const outcomes = await Promise.allSettled([
      reconciled(withCreated('2026-02-30')),
      reconciled(input),
      reconciled(withCreated('2026-02-28')),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
    expect((await reconciled(input)).matches).toHaveLength(input.accounts.length);
  });
});
