/**
 * Password rules that the product keeps itself (R-E5, S1 第4条⑧): at least 13 characters, not guessable, never one used
 * before, no periodic change. Leaked and guessable passwords are refused by an offline list (zxcvbn).
 */

import type { Tx } from '@mamori/database/connect';
import { hash, verify } from '@node-rs/argon2';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { Problem } from '../http/problem.ts';
import { ownWords, withoutWords } from './own-words.ts';

export const SHORTEST_PASSWORD = 13;
/** zxcvbn's 3 of 4: safely unguessable, more than 10^8 guesses. */
const LOWEST_SCORE = 3;
/** OWASP's second recommendation: 19 MiB, 2 passes, 1 lane. */
const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
let factory: ZxcvbnFactory | undefined;

export interface PasswordJudgement {
  readonly acceptable: boolean;
  readonly problem: 'password-too-short' | 'password-guessable' | null;
  /** 0 to 4. */
  readonly score: number;
}

/** Judges a password; `context` are the person's own words (names, facility), which do not make it stronger. */
export function judgePassword(typed: string, context: readonly string[]): PasswordJudgement {
  // As it is hashed: half-width ｶﾞ is one character, not two.
  const password = typed.normalize('NFKC');
  const words = ownWords(context);
  // Its strength is that of what is left without them: さくら医院さくら医院 is long and known to everybody.
  const score = Math.min(scoreOf(password, words), scoreOf(withoutWords(password, words), words));
  if ([...password].length < SHORTEST_PASSWORD)
    return { acceptable: false, problem: 'password-too-short', score };
  if (score < LOWEST_SCORE) return { acceptable: false, problem: 'password-guessable', score };
  return { acceptable: true, problem: null, score };
}

function scoreOf(text: string, words: readonly string[]): number {
  factory ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  return text === '' ? 0 : factory.check(text.slice(0, 100), [...words]).score;
}

/** Throws the named error when the password may not be set. */
export function requireAcceptable(password: string, context: readonly string[]): void {
  const { problem } = judgePassword(password, context);
  if (problem) throw new Problem(problem, { params: { shortest: SHORTEST_PASSWORD } });
}

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), ARGON2);
}

const NOBODYS_HASH = hashPassword('a password that nobody has');

/** Takes the same time whether or not the person exists. */
export async function verifyPassword(stored: string | null | undefined, password: string): Promise<boolean> {
  const matches = await verify(stored ?? (await NOBODYS_HASH), password.normalize('NFKC'));
  return matches && stored !== null && stored !== undefined;
}

/** Sets a new password, keeps the old hash, refuses any used before. */
export async function replacePassword(
  tx: Tx,
  personId: string,
  newPassword: string,
  now: Date,
): Promise<void> {
  const current = await tx
    .selectFrom('person')
    .select('password_hash')
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  const earlier = await tx
    .selectFrom('person_password_history')
    .select('password_hash')
    .where('person_id', '=', personId)
    .execute();
  for (const old of [current, ...earlier]) {
    if (old.password_hash && (await verifyPassword(old.password_hash, newPassword)))
      throw new Problem('password-reused');
  }
  if (current.password_hash) {
    await tx
      .insertInto('person_password_history')
      .values({ person_id: personId, password_hash: current.password_hash })
      .execute();
  }
  await tx
    .updateTable('person')
    .set({ password_hash: await hashPassword(newPassword), password_changed_at: now })
    .where('id', '=', personId)
    .execute();
}
