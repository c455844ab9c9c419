import type { ResponsiblePerson, ResponsiblePersonInput } from '@mamori/contract/schemas/facility';
import type { Tx } from '@mamori/database/connect';
import type { z } from 'zod';
import type { Ledger } from './rows.ts';
import { ledgerTable } from './table.ts';

type Input = z.output<typeof ResponsiblePersonInput>;
type Row = z.input<typeof ResponsiblePerson>;

function columns(input: Input) {
  const { role, name, post, phone, note } = input;
  return { role, name, post, phone, note, may_stop_systems: input.mayStopSystems };
}

function select(tx: Tx) {
  return tx
    .selectFrom('responsible_person')
    .select(['id', 'version', 'role', 'name', 'post', 'phone', 'note', 'may_stop_systems'])
    .where('removed_at', 'is', null);
}

function toRow(row: Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>): Row {
  const { may_stop_systems: mayStopSystems, ...rest } = row;
  return { ...rest, role: rest.role as Row['role'], mayStopSystems };
}

export const responsiblePeople: Ledger<Input, Row> = {
  name: 'responsiblePerson',
  list: async (tx) => (await select(tx).orderBy('sort').orderBy('id').limit(500).execute()).map(toRow),
  find: async (tx, _, id) => {
    const row = await select(tx).where('id', '=', id).executeTakeFirst();
    return row ? toRow(row) : null;
  },
  ...ledgerTable('responsible_person', columns),
};
