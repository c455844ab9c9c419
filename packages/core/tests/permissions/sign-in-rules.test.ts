/** The three ways of S2 (2-⑦), the differing rule of S1 第4条⑧, and the second factor by FY2027 (R-E5). */
import { describe, expect, it } from 'vitest';
import { passwordRule } from '../../src/facts/derived-protection.ts';
import type { SignInPolicy } from '../../src/ledger/ledgers/protection.ts';
import { allOf, handbookRule, secondFactorState, signInWays } from '../../src/permissions/sign-in-rules.ts';

const policy = (some: Partial<SignInPolicy>): SignInPolicy => ({
  id: '1',
  systemId: '1',
  minimumLength: null,
  mixed: 'unknown',
  changeEveryDays: null,
  secondFactor: null,
  secondFactorBy: null,
  uniqueIds: 'unknown',
  noReuse: 'unknown',
  lockOut: 'unknown',
  screenLock: 'unknown',
  hashed: 'unknown',
  cardSubstitute: '',
  note: '',
  ...some,
});
const ways = (some: Partial<SignInPolicy>) => Object.values(signInWays(policy(some))).join(' ');

describe('the ways of S2 2-⑦', () => {
  it.each([
    [
      '13 mixed characters',
      { minimumLength: 13, mixed: 'yes', changeEveryDays: 0, secondFactor: 'no' },
      'yes no no',
    ],
    [
      '8 changed every 60 days',
      { minimumLength: 8, mixed: 'yes', changeEveryDays: 60, secondFactor: 'no' },
      'no yes no',
    ],
    [
      '8 with two factors',
      { minimumLength: 8, mixed: 'yes', changeEveryDays: 0, secondFactor: 'yes' },
      'no no yes',
    ],
    [
      'a planned second factor is none yet',
      { minimumLength: 8, mixed: 'yes', changeEveryDays: 0, secondFactor: 'planned' },
      'no no no',
    ],
    [
      'characters that are not mixed',
      { minimumLength: 16, mixed: 'no', changeEveryDays: 60, secondFactor: 'yes' },
      'no no no',
    ],
    [
      '7 characters',
      { minimumLength: 7, mixed: 'yes', changeEveryDays: 60, secondFactor: 'yes' },
      'no no no',
    ],
    ['nothing known', {}, 'unknown unknown unknown'],
    ['an unknown change', { minimumLength: 8, mixed: 'yes', secondFactor: 'no' }, 'no unknown no'],
  ] as const)('%s', (_, some, expected) => expect(ways(some)).toBe(expected));

  it.each([
    ['one way is met, whatever is unknown of the others', { minimumLength: 13, mixed: 'yes' }, 'yes'],
    [
      'none can be met, whatever is unknown',
      { minimumLength: 8, changeEveryDays: 0, secondFactor: 'no' },
      'no',
    ],
    ['one of them may be', { minimumLength: 8, mixed: 'yes', changeEveryDays: 0 }, 'unknown'],
  ] as const)('give the rule of 2-⑦: %s', (_, some, expected) =>
    expect(passwordRule(policy(some))).toBe(expected),
  );
});

describe('the handbook, S1 第4条⑧', () => {
  it('asks for 10, better 13 characters, and no regular change', () => {
    expect(handbookRule(policy({ minimumLength: 8, changeEveryDays: 60 }))).toEqual({
      least: 'no',
      better: 'no',
      unchanged: 'no',
    });
    expect(handbookRule(policy({ minimumLength: 10, changeEveryDays: 0 }))).toEqual({
      least: 'yes',
      better: 'no',
      unchanged: 'yes',
    });
    expect(handbookRule(policy({}))).toEqual({ least: 'unknown', better: 'unknown', unchanged: 'unknown' });
  });
});

describe('the second factor by the end of FY2027 (2-⑩)', () => {
  it.each([
    [null, null, 'unknown'],
    ['yes', null, 'inPlace'],
    ['no', null, 'none'],
    ['planned', null, 'plannedUndated'],
    ['planned', '2028-03-31', 'planned'],
    ['planned', '2028-04-01', 'plannedLate'],
    ['planned', '2026-11-26', 'planPassed'],
  ] as const)('%s by %s is %s', (secondFactor, secondFactorBy, expected) =>
    expect(secondFactorState(policy({ secondFactor, secondFactorBy }), '2026-11-27')).toBe(expected),
  );
});

it('several parts are yes only together', () => {
  expect([allOf('yes', 'yes'), allOf('yes', 'unknown'), allOf('unknown', 'no')]).toEqual([
    'yes',
    'unknown',
    'no',
  ]);
});
