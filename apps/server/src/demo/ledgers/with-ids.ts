/** Gives the rows of a demonstration their ids, and puts ids in place of the names by which they know each other. */
import type { LedgerValue, RegisterId } from '@mamori/core/ledger/column';
import { isBlank } from '@mamori/core/ledger/column';
import type { LedgerDefinition, LedgerValues } from '@mamori/core/ledger/definition';
import { type LedgerId, ledgerOf } from '@mamori/core/ledger/ledgers';
import { DEFINITIONS, type DemoLedgers, KEYS } from './model.ts';

export interface RowWithId {
  readonly id: string;
  /** Only the columns that are filled in. */
  readonly values: LedgerValues;
}

export interface LedgerWithIds {
  readonly definition: LedgerDefinition<LedgerId>;
  readonly rows: readonly RowWithId[];
}

/** Id of a system, vendor or contract by its key. */
export type RegisterIds = (register: RegisterId, key: string) => string | undefined;

/**
 * In the order in which they can be written. Throws TypeError where a row names one that does not exist, or two have one key.
 */
export function withIds(
  ledgers: DemoLedgers,
  newId: () => string,
  registers: RegisterIds,
): readonly LedgerWithIds[] {
  const filled = (Object.keys(DEFINITIONS) as LedgerId[]).map((ledger) => ({
    definition: ledgerOf(ledger),
    rows: (ledgers[ledger] ?? []).map((row) => ({ id: newId(), values: row as LedgerValues })),
  }));
  const idOf = idsIn(filled, registers);
  return filled.map(({ definition, rows }) => ({
    definition,
    rows: rows.map(({ id, values }) => ({ id, values: resolved(definition, values, idOf) })),
  }));
}

type IdOf = (to: string, key: string) => string;

function idsIn(ledgers: readonly LedgerWithIds[], registers: RegisterIds): IdOf {
  const ids = new Map<string, string>();
  for (const { definition, rows } of ledgers) {
    const keyOf = KEYS[definition.id] as ((row: LedgerValues) => string) | undefined;
    if (!keyOf) continue;
    for (const { id, values } of rows) {
      const place = `${definition.id} ${keyOf(values)}`;
      if (ids.has(place)) throw new TypeError(`demo: two rows are ${place}`);
      ids.set(place, id);
    }
  }
  return (to, key) => {
    const id = ids.get(`${to} ${key}`) ?? registers(to as RegisterId, key);
    if (id === undefined) throw new TypeError(`demo: no ${to} ${key}`);
    return id;
  };
}

function resolved(definition: LedgerDefinition, values: LedgerValues, idOf: IdOf): LedgerValues {
  const entries = Object.entries(values).filter(([, value]) => !isBlank(value));
  return Object.fromEntries(
    entries.map(([key, value]): [string, LedgerValue] => {
      const column = definition.columns[key];
      if (column?.kind === 'reference') return [key, idOf(column.to, String(value))];
      if (column?.kind === 'references' && Array.isArray(value))
        return [key, value.map((one: string) => idOf(column.to, one))];
      return [key, value];
    }),
  );
}
