/** The matrix of a system as the API gives it (R-E2; S2 アクセス利用権限). A fixed number of queries; accounts are counted by the database. */
import type { PermissionMatrix } from '@mamori/contract/schemas/permissions';
import type { Known } from '@mamori/core/ledger/column';
import { ledgerOf } from '@mamori/core/ledger/ledgers';
import type { Job, Permission, SystemRole } from '@mamori/core/ledger/ledgers/people';
import { compareAccounts, type MatrixAccounts } from '@mamori/core/permissions/matrix';
import type { Tx } from '@mamori/database/connect';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { allRows } from '../ledgers/select.ts';
import { todayInJapan } from '../today.ts';

type Matrix = z.input<typeof PermissionMatrix>;
type System = Matrix['systems'][number];
type Role = Matrix['roles'][number];

interface MatrixCall {
  readonly context: Context;
  readonly tx: Tx;
}

const PERMISSION = ledgerOf('permission');
const SYSTEM_ROLE = ledgerOf('system_role');

/** Throws `not-found` for a system that is not in the register. */
export async function permissionMatrix(call: MatrixCall, system: string | undefined): Promise<Matrix> {
  const { tx } = call;
  const systems = await matrixSystems(tx);
  const systemId = system ?? systems[0]?.id ?? null;
  if (system && !systems.some(({ id }) => id === system)) throw new Problem('not-found');
  if (systemId === null)
    return { systems, systemId, cells: [], comparison: { jobs: [], cells: [], withoutJob: 0 }, roles: [] };
  const cells = await cellsOf(tx, systemId);
  const accounts = await accountsOf(call, systemId);
  const roles = await rolesOf(tx, systemId, accounts);
  const meanings = new Map(roles.map(({ role, job }) => [role, job as Job | null]));
  const compared = compareAccounts(cells, meanings, accounts);
  return {
    systems,
    systemId,
    cells,
    comparison: { ...compared, jobs: [...compared.jobs], cells: [...compared.cells] },
    roles,
  };
}

const SCOPE_ORDER: Readonly<Record<System['inScope'], number>> = { yes: 0, unknown: 1, no: 2 };

async function matrixSystems(tx: Tx): Promise<System[]> {
  const { rows } = await sql<System>`
    SELECT s.id, s.name, s.in_scope AS "inScope", count(p.id)::integer AS cells,
      (count(p.id) FILTER (WHERE p.actual <> p.level))::integer AS differing,
      (count(p.id) FILTER (WHERE p.actual IS NULL))::integer AS unchecked
    FROM system AS s
    LEFT JOIN permission AS p ON p.organization_id = s.organization_id AND p.system_id = s.id AND p.removed_at IS NULL
    WHERE s.removed_at IS NULL AND s.status = 'active'
    GROUP BY s.id, s.name, s.in_scope, s.sort ORDER BY s.sort, s.name, s.id`.execute(tx);
  const rank = ({ cells, inScope }: System) => (cells > 0 ? 0 : 1 + SCOPE_ORDER[inScope]);
  return rows.toSorted((a, b) => rank(a) - rank(b));
}

async function cellsOf(tx: Tx, systemId: string): Promise<Matrix['cells']> {
  const conditions = [{ column: 'systemId', operator: 'is' as const, values: [systemId] }];
  const rows = await allRows(tx, PERMISSION, { conditions, order: null });
  return rows.map(({ id, values }) => {
    const { job, informationClass, level, actual, checkedOn } = values as unknown as Permission;
    return { id, job, informationClass, level, actual, checkedOn };
  });
}

/** Personal ones of the application that are not known to be disabled, alike ones counted together. */
async function accountsOf({ context, tx }: MatrixCall, systemId: string): Promise<MatrixAccounts[]> {
  const today = todayInJapan(context.now());
  const { rows } = await sql<{ job: Job | null; role: string; administrator: Known; count: number }>`
    SELECT s.job, a.role, a.administrator, count(*)::integer AS count
    FROM account AS a
    LEFT JOIN staff AS s ON s.organization_id = a.organization_id AND s.id = a.staff_id AND s.removed_at IS NULL
    WHERE a.system_id = ${systemId}::uuid AND a.layer = 'application' AND a.kind = 'personal' AND a.removed_at IS NULL
      AND a.enabled <> 'no' AND (a.disabled_on IS NULL OR a.disabled_on > ${today}::date)
    GROUP BY s.job, a.role, a.administrator ORDER BY s.job, a.role, a.administrator`.execute(tx);
  return rows;
}

/** What accounts have, with what a person said of it; and what a person said of roles that no account has. */
async function rolesOf(tx: Tx, systemId: string, accounts: readonly MatrixAccounts[]): Promise<Role[]> {
  const conditions = [{ column: 'systemId', operator: 'is' as const, values: [systemId] }];
  const told = await allRows(tx, SYSTEM_ROLE, { conditions, order: null });
  const roles = new Map<string, Role>();
  for (const { role, count } of accounts) {
    const known = roles.get(role);
    roles.set(role, { role, accounts: (known?.accounts ?? 0) + count, rowId: null, version: 0, job: null });
  }
  for (const { id, version, values } of told) {
    const { role, job } = values as unknown as SystemRole;
    roles.set(role, { role, accounts: roles.get(role)?.accounts ?? 0, rowId: id, version, job });
  }
  return [...roles.values()].toSorted(
    (a, b) => b.accounts - a.accounts || a.role.localeCompare(b.role, 'ja'),
  );
}
