/** Systems with their scope decision; the decision is made by the rules when the row is written (R-A1…A5). */
import { ScopeAnswersSchema, type SystemInput, type SystemRow } from '@mamori/contract/schemas/facility';
import type { Tx } from '@mamori/database/connect';
import { jsonb } from '@mamori/database/json';
import type { Locale } from '@mamori/messages/locale';
import type { z } from 'zod';
import type { Ledger } from './rows.ts';
import { decideSystemScope, explain } from './scope.ts';
import { ledgerTable } from './table.ts';

type Input = z.output<typeof SystemInput>;
type Row = z.input<typeof SystemRow>;

function columns(input: Input) {
  const decision = decideSystemScope(input);
  return {
    name: input.name,
    kind: input.kind,
    product: input.product,
    vendor_id: input.vendorId,
    device_classes: [...(decision.deviceClasses ?? [])],
    note: input.note,
    scope: jsonb({ answers: input.scopeAnswers }),
    in_scope: decision.inScope,
    own_maintenance_line: ownLine(input.scopeAnswers.connection),
  };
}

function ownLine(connection: Input['scopeAnswers']['connection']): 'yes' | 'no' | 'unknown' {
  if (connection === undefined || connection === 'unknown') return 'unknown';
  return connection === 'own-line' ? 'yes' : 'no';
}

function select(tx: Tx) {
  return tx
    .selectFrom('system')
    .leftJoin('vendor', (join) =>
      join
        .onRef('vendor.organization_id', '=', 'system.organization_id')
        .onRef('vendor.id', '=', 'system.vendor_id'),
    )
    .selectAll('system')
    .select('vendor.name as vendor_name')
    .where('system.removed_at', 'is', null);
}

function toRow(
  row: Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>,
  locale: Locale,
): Row {
  const scopeAnswers = ScopeAnswersSchema.parse(row.scope.answers ?? {});
  const { id, version, name, kind, product, note } = row;
  const decision = decideSystemScope({ kind, scopeAnswers });
  return {
    id,
    version,
    name,
    kind,
    product,
    note,
    scopeAnswers,
    vendorId: row.vendor_id,
    vendorName: row.vendor_name,
    inScope: row.in_scope,
    register: decision.register,
    deviceClasses: [...(decision.deviceClasses ?? [])],
    scopeReasons: explain(decision.reasons, 'reason', locale),
    scopeConflicts: explain(decision.conflicts, 'conflict', locale),
  };
}

export const systems: Ledger<Input, Row> = {
  name: 'system',
  list: async (tx, locale) =>
    (await select(tx).orderBy('system.sort').orderBy('system.created_at').limit(2000).execute()).map((row) =>
      toRow(row, locale),
    ),
  find: async (tx, locale, id) => {
    const row = await select(tx).where('system.id', '=', id).executeTakeFirst();
    return row ? toRow(row, locale) : null;
  },
  ...ledgerTable('system', columns),
};
