/** Values of a request, checked; what is wrong is said at its field, in the reader's language. */
import { checkValues, type ValueProblem } from '@mamori/core/ledger/check-values';
import type { LedgerDefinition, LedgerValues } from '@mamori/core/ledger/definition';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import { Problem } from '../../http/problem.ts';

/** Throws `invalid-input`. */
export function requireValues(
  definition: LedgerDefinition,
  given: Readonly<Record<string, unknown>>,
  locale: Locale,
  { patch = false } = {},
): LedgerValues {
  const checked = checkValues(definition, given, { patch });
  if (checked.ok) return checked.values;
  throw new Problem('invalid-input', {
    fields: checked.problems.map((problem) => ({
      pointer: `/values/${problem.column}`,
      message: valueMessage(problem, locale),
    })),
  });
}

export const valueMessage = ({ code, params }: ValueProblem, locale: Locale): string =>
  translator(locale)(`ledgers:problem.${code}`, { ...params });
