/** The scope wizard's decision about a stored system, and its reasons in words. */
import type { SystemInput } from '@mamori/contract/schemas/facility';
import { decideScope, type ScopeDecision } from '@mamori/core/scope/decide';
import { isSystemKind } from '@mamori/core/scope/kinds';
import type { ScopeAnswers } from '@mamori/core/scope/questions';
import type { Locale } from '@mamori/messages/locale';
import type { z } from 'zod';
import { Problem } from '../../http/problem.ts';
import { ruleMessage } from '../assessments/messages.ts';

type Asked = Pick<z.output<typeof SystemInput>, 'kind' | 'scopeAnswers'>;

/** Throws `invalid-input` for a kind that the rules do not know. */
export function decideSystemScope({ kind, scopeAnswers }: Asked): ScopeDecision {
  if (!isSystemKind(kind))
    throw new Problem('invalid-input', { fields: [{ pointer: '/kind', message: kind }] });
  return decideScope({ ...scopeAnswers, kind } as ScopeAnswers);
}

interface Explained {
  readonly code: string;
  readonly sources: readonly string[];
}

export function explain(list: readonly Explained[], kind: 'reason' | 'conflict', locale: Locale) {
  return list.map(({ code, sources }) => ({
    code,
    sources: [...sources],
    text: ruleMessage(locale, `scope.${kind}.${code}`),
  }));
}
