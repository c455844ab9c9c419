/** A key that another row has: said at the field, instead of that something exists. */
import type { LedgerDefinition } from '@mamori/core/ledger/definition';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import { Problem } from '../../http/problem.ts';
import { sqlName } from './sql-columns.ts';

/** Throws `invalid-input` where the write broke a key of the ledger. */
export async function sayWhatIsTaken<T>(
  definition: LedgerDefinition,
  locale: Locale,
  write: () => Promise<T>,
): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const column = takenColumn(definition, error);
    if (column === undefined) throw error;
    const message = translator(locale)('ledgers:problem.taken');
    throw new Problem('invalid-input', { fields: [{ pointer: `/values/${column}`, message }] });
  }
}

/** Of `device_number_unique`: the last column of the key that the index is named after. */
function takenColumn(definition: LedgerDefinition, error: unknown): string | undefined {
  const { code, constraint = '' } = Object(error) as { code?: string; constraint?: string };
  if (code !== '23505') return undefined;
  const columns = [...new Set(definition.keys.flat())];
  return (
    columns.find((column) => constraint === `${definition.id}_${sqlName(column)}_unique`) ??
    definition.keys[0]?.at(-1)
  );
}
