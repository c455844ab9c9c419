import type { ResponsiblePerson, ResponsiblePersonInput } from '@mamori/contract/schemas/facility';
import type { Tx } from '@mamori/database/connect';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Ledger } from './rows.ts';

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
  insert: async (tx, organizationId, id, input) => {
    await tx
      .insertInto('responsible_person')
      .values({ organization_id: organizationId, id, ...columns(input) })
      .execute();
  },
  update: async (tx, id, basedOn, input) => {
    const row = await tx
      .updateTable('responsible_person')
      .set({ ...columns(input), version: basedOn + 1, updated_at: sql<Date>`now()` })
      .where('id', '=', id)
      .where('version', '=', basedOn)
      .where('removed_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    return row !== undefined;
  },
  setRemoved: async (tx, id, at) => {
    const row = await tx
      .updateTable('responsible_person')
      .set({ removed_at: at })
      .where('id', '=', id)
      .where('removed_at', at ? 'is' : 'is not', null)
      .returning('id')
      .executeTakeFirst();
    return row !== undefined;
  },
};
