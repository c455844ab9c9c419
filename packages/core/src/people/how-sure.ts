/** How sure a match is for findings that accuse somebody (R-E3). */
import { type EvidenceKind, hasKind } from './evidence.ts';
import type { AccountMatch } from './match-accounts.ts';

const NUMBER: ReadonlySet<EvidenceKind> = new Set(['employee-number', 'number-convention']);
const WRITTEN: ReadonlySet<EvidenceKind> = new Set(['name', 'name-old-form', 'former-name']);
const READ: ReadonlySet<EvidenceKind> = new Set(['kana', 'romaji']);
const LOGIN: ReadonlySet<EvidenceKind> = new Set(['login', 'login-initial', 'login-elsewhere']);
const CHOSEN: ReadonlySet<EvidenceKind> = new Set(['only-one-left', 'unusual-login']);

/**
 * `identified`: by a person or a number; by name alone it may be a namesake who is not on the roster. `named`: by a full name in kanji that
 * nobody else has, or its reading that the login bears out. `inferred`: everything else.
 */
export function howSure({
  outcome,
  reason,
  namesakes,
  candidates: [first],
}: AccountMatch): 'identified' | 'named' | 'inferred' {
  const list = first?.evidence ?? [];
  if (reason === 'confirmed' || hasKind(list, NUMBER)) return 'identified';
  if (outcome !== 'matched' || namesakes > 0 || hasKind(list, CHOSEN)) return 'inferred';
  const isNamed = hasKind(list, WRITTEN) || (hasKind(list, READ) && hasKind(list, LOGIN));
  return isNamed ? 'named' : 'inferred';
}
