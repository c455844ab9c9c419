/** Approve, report, close: one step of a work, based on a version, written down. */
import type { MaintenanceWork } from '@mamori/contract/schemas/maintenance';
import { recordAudit } from '@mamori/database/audit';
import type { Tx } from '@mamori/database/connect';
import type { Scope } from '@mamori/database/scope';
import type { Locale } from '@mamori/messages/locale';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { maintenanceWorks } from './works.ts';

type Row = z.input<typeof MaintenanceWork>;

interface StepCall {
  readonly context: Context;
  readonly tx: Tx;
  readonly scope: Scope;
  readonly locale: Locale;
  readonly ifMatch: number;
  readonly params: { readonly maintenanceWorkId: string };
}

/** Throws `not-found`. */
export async function loadWork(call: Omit<StepCall, 'ifMatch' | 'scope'>): Promise<Row> {
  const row = await maintenanceWorks(call).find(call.tx, call.locale, call.params.maintenanceWorkId);
  if (!row) throw new Problem('not-found');
  return row;
}

/** Throws `not-found`, `conflict` where the step may not follow, `changed-meanwhile`. */
export async function stepWork(
  call: StepCall,
  step: {
    readonly name: 'approved' | 'reported' | 'closed';
    readonly may: (work: Row) => boolean;
    readonly changes: Readonly<Record<string, unknown>>;
    readonly details?: Readonly<Record<string, unknown>>;
  },
): Promise<Row> {
  const { context, tx, scope, ifMatch, params } = call;
  const before = await loadWork(call);
  if (!step.may(before)) throw new Problem('conflict', { details: { state: before.state } });
  const written = await tx
    .updateTable('maintenance_work')
    .set({ ...step.changes, version: ifMatch + 1, updated_at: context.now() })
    .where('id', '=', params.maintenanceWorkId)
    .where('version', '=', ifMatch)
    .where('removed_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!written) {
    const current = await loadWork(call);
    throw new Problem('changed-meanwhile', { params: { person: '' }, details: { current } });
  }
  await recordAudit(tx, scope, {
    action: `maintenanceWork.${step.name}`,
    subject: `maintenanceWork:${params.maintenanceWorkId}`,
    details: step.details ?? {},
  });
  return loadWork(call);
}
