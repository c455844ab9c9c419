/** Cells of a matrix are rows of the ledger `permission`: set together they are one change, which can be undone (R-E2). */
import type { PermissionChange } from '@mamori/contract/schemas/permissions';
import { ledgerOf } from '@mamori/core/ledger/ledgers';
import type { Permission } from '@mamori/core/ledger/ledgers/people';
import { sql } from 'kysely';
import type { z } from 'zod';
import { Problem } from '../../http/problem.ts';
import { allRows, type StoredRow } from '../ledgers/select.ts';
import { filledUp } from '../ledgers/sql-columns.ts';
import { changeTo, type RowChange, type WriteCall, writeRows } from '../ledgers/write.ts';
import { todayInJapan } from '../today.ts';

type Change = z.output<typeof PermissionChange>;
const PERMISSION = ledgerOf('permission');

/** Throws `not-found` for a system that is not there, `changed-meanwhile` when a cell is not what the person saw. */
export async function setCells(call: WriteCall, systemId: string, cells: readonly Change[]) {
  const { tx } = call;
  await requireSystem(call, systemId);
  const conditions = [{ column: 'systemId', operator: 'is' as const, values: [systemId] }];
  const rows = await allRows(tx, PERMISSION, { conditions, order: null });
  const byCell = new Map(rows.map((row) => [keyOf(row.values as unknown as Permission), row]));
  const changes = [...new Map(cells.map((cell) => [keyOf(cell), cell])).values()].flatMap((cell) =>
    changeOf(call, systemId, byCell.get(keyOf(cell)), cell),
  );
  const changeSetId = await writeRows(call, PERMISSION, changes, { kind: 'update' });
  return { changeSetId, rowCount: changes.length };
}

const keyOf = ({ job, informationClass }: Pick<Permission, 'job' | 'informationClass'>) =>
  `${job} ${informationClass}`;

/** Writers of one matrix come one after the other: two would both find a cell empty. */
async function requireSystem({ tx }: WriteCall, systemId: string): Promise<void> {
  const { rows } = await sql`
    SELECT 1 FROM system WHERE id = ${systemId}::uuid AND removed_at IS NULL FOR UPDATE`.execute(tx);
  if (rows.length === 0) throw new Problem('not-found');
}

function changeOf(
  { context }: WriteCall,
  systemId: string,
  row: StoredRow | undefined,
  { job, informationClass, to, was }: Change,
): RowChange[] {
  const now = row ? (row.values as unknown as Permission) : { level: null, actual: null };
  if (now.level !== was.level || now.actual !== was.actual)
    throw new Problem('changed-meanwhile', { params: { person: '' } });
  if (to.level === null)
    return row ? [{ id: row.id, version: row.version, before: row.values, after: null }] : [];
  const looked = to.actual !== was.actual;
  const checked = looked && { checkedOn: to.actual === null ? null : todayInJapan(context.now()) };
  const values = { level: to.level, actual: to.actual, ...checked };
  if (row) return [changeTo(row, values)];
  const after = filledUp(PERMISSION, { systemId, job, informationClass, ...values });
  return [{ id: context.newId(), version: 0, before: null, after }];
}
