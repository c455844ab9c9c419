/** Makes the rows of a plan: one change set for each ledger, so that each can be undone as a whole. */
import type { StartKitMade } from '@mamori/contract/schemas/start-kits';
import { columnOf, type LedgerDefinition, type LedgerValues } from '@mamori/core/ledger/definition';
import { ledgerOf } from '@mamori/core/ledger/ledgers';
import type { Locale } from '@mamori/messages/locale';
import { KIT_LEDGERS } from '@mamori/regulations/start-kits-model';
import type { z } from 'zod';
import { filledUp } from '../ledgers/sql-columns.ts';
import { requireValues } from '../ledgers/values.ts';
import { type WriteCall, writeRows } from '../ledgers/write.ts';
import type { PlannedRow } from './plan.ts';

type Made = z.input<typeof StartKitMade>;

/** What exists stays as it is. Nothing is filled in that the kit does not know for certain or a person has not said. */
export async function createPlanned(
  call: WriteCall & { readonly locale: Locale },
  plan: readonly PlannedRow[],
): Promise<Made> {
  const changeSets: Made['changeSets'] = [];
  const startKits = [...new Set(plan.map(({ choice }) => choice.kit))];
  for (const ledger of KIT_LEDGERS) {
    const definition = ledgerOf(ledger);
    const fresh = plan.filter(({ row, action }) => row.ledger === ledger && action === 'create');
    const changes = fresh.map((planned) => ({
      id: planned.id,
      version: 0,
      before: null,
      after: valuesOf(definition, planned, plan, call.locale),
    }));
    const changeSetId = await writeRows(call, definition, changes, {
      kind: 'create',
      summary: { startKits },
    });
    if (changeSetId) changeSets.push({ ledger, changeSetId, rowCount: changes.length });
  }
  return { changeSets, existing: plan.filter(({ action }) => action === 'exists').length };
}

function valuesOf(
  definition: LedgerDefinition,
  { choice, row }: PlannedRow,
  plan: readonly PlannedRow[],
  locale: Locale,
): LedgerValues {
  const given = {
    ...row.values,
    ...references(definition, choice.kit, row.refers, plan),
    name: choice.name,
    ...(row.ledger === 'device' && choice.place !== '' ? { place: choice.place } : {}),
  };
  return filledUp(definition, requireValues(definition, given, locale));
}

/** The first row of the same kit that the column names; nothing where that one was not ticked. */
function references(
  definition: LedgerDefinition,
  kit: string,
  refers: Readonly<Record<string, string>>,
  plan: readonly PlannedRow[],
): LedgerValues {
  const found = Object.entries(refers).flatMap(([column, id]) => {
    const target = plan.find(({ choice }) => choice.kit === kit && choice.row === id);
    if (!target) return [];
    const isMany = columnOf(definition, column)?.kind === 'references';
    return [[column, isMany ? [target.id] : target.id] as const];
  });
  return Object.fromEntries(found);
}
