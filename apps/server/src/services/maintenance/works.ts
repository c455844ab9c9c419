/** Announced and reported maintenance work with its files (R-C6, R-C8). */
import {
  type MaintenanceWork,
  MaintenanceWorkInput,
  WorkReportInput,
} from '@mamori/contract/schemas/maintenance';
import { compareWork, type Work, workState } from '@mamori/core/vendor/maintenance-work';
import type { Tx } from '@mamori/database/connect';
import { jsonb } from '@mamori/database/json';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import type { Ledger } from '../ledger/rows.ts';
import { ledgerTable } from '../ledger/table.ts';
import { flagsInWords } from './words.ts';

type Input = z.output<typeof MaintenanceWorkInput>;
type Row = z.input<typeof MaintenanceWork>;
type FileRow = Row['files'][number];
const Plan = MaintenanceWorkInput.shape.plan;

const instant = (text: string | null): Date | null => (text === null ? null : new Date(text));

function columns(input: Input) {
  const { from, to, ...plan } = input.plan;
  return {
    vendor_id: input.vendorId,
    system_id: input.systemId,
    remote_access_id: input.remoteAccessId,
    place: input.place,
    title: input.title,
    emergency: input.emergency,
    plan: jsonb(plan),
    planned_from: instant(from),
    planned_to: instant(to),
    note: input.note,
  };
}

function requireOrder({ plan }: Input, locale: Locale): void {
  const [from, to] = [instant(plan.from), instant(plan.to)];
  if (from === null || to === null || from <= to) return;
  const message = translator(locale)('maintenance:server.planInOrder');
  throw new Problem('invalid-input', { fields: [{ pointer: '/plan/to', message }] });
}

function select(tx: Tx) {
  return tx
    .selectFrom('maintenance_work as work')
    .leftJoin('vendor', (join) =>
      join
        .onRef('vendor.organization_id', '=', 'work.organization_id')
        .onRef('vendor.id', '=', 'work.vendor_id'),
    )
    .leftJoin('system', (join) =>
      join
        .onRef('system.organization_id', '=', 'work.organization_id')
        .onRef('system.id', '=', 'work.system_id'),
    )
    .leftJoin('person as approver', 'approver.id', 'work.approved_by')
    .leftJoin('person as closer', 'closer.id', 'work.closed_by')
    .selectAll('work')
    .select(['vendor.name as vendor_name', 'system.name as system_name'])
    .select(['approver.display_name as approver_name', 'closer.display_name as closer_name'])
    .where('work.removed_at', 'is', null);
}

type Stored = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;

async function filesOf(tx: Tx, workIds: readonly string[]): Promise<Map<string, FileRow[]>> {
  if (workIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('maintenance_file as file')
    .innerJoin('attachment', (join) =>
      join
        .onRef('attachment.organization_id', '=', 'file.organization_id')
        .onRef('attachment.id', '=', 'file.attachment_id'),
    )
    .select(['file.work_id', 'file.kind', 'attachment.id', 'attachment.name', 'attachment.size'])
    .where('file.work_id', 'in', workIds)
    .where('attachment.deleted_at', 'is', null)
    .orderBy('attachment.created_at')
    .execute();
  const files = new Map<string, FileRow[]>();
  for (const row of rows) {
    const file = { id: row.id, name: row.name, kind: row.kind as FileRow['kind'], size: Number(row.size) };
    files.set(row.work_id, [...(files.get(row.work_id) ?? []), file]);
  }
  return files;
}

function inputOf(row: Stored): Input {
  const from = row.planned_from?.toISOString() ?? null;
  const to = row.planned_to?.toISOString() ?? null;
  return {
    vendorId: row.vendor_id,
    systemId: row.system_id,
    remoteAccessId: row.remote_access_id,
    place: row.place as Input['place'],
    title: row.title,
    emergency: row.emergency,
    plan: Plan.parse({ ...row.plan, from, to }),
    note: row.note,
  };
}

function toRow(row: Stored, files: readonly FileRow[], locale: Locale, now: Date): Row {
  const input = inputOf(row);
  const report = row.report === null ? null : WorkReportInput.parse(row.report);
  const work: Work = {
    place: input.place,
    emergency: input.emergency,
    plan: input.plan,
    approvedAt: row.approved_at?.toISOString() ?? null,
    report,
    closedAt: row.closed_at?.toISOString() ?? null,
  };
  return {
    ...input,
    id: row.id,
    version: row.version,
    vendorName: row.vendor_name,
    systemName: row.system_name,
    state: workState(work, now.toISOString()),
    approvedAt: work.approvedAt,
    approvedBy: row.approver_name ?? '',
    reportedAt: row.reported_at?.toISOString() ?? null,
    report,
    closedAt: work.closedAt,
    closedBy: row.closer_name ?? '',
    deviations: flagsInWords(compareWork(work), 'deviation', locale),
    files: [...files],
  };
}

/** The state of a work depends on the time, so the ledger belongs to a call. */
export function maintenanceWorks({
  context,
  locale: asked,
}: {
  readonly context: Context;
  readonly locale: Locale;
}): Ledger<Input, Row> {
  const table = ledgerTable('maintenance_work', columns);
  const rowsOf = async (tx: Tx, locale: Locale, stored: readonly Stored[]) => {
    const files = await filesOf(
      tx,
      stored.map(({ id }) => id),
    );
    return stored.map((row) => toRow(row, files.get(row.id) ?? [], locale, context.now()));
  };
  return {
    name: 'maintenanceWork',
    list: async (tx, locale) =>
      rowsOf(
        tx,
        locale,
        await select(tx)
          .orderBy((eb) => eb.fn.coalesce('work.planned_from', 'work.created_at'), 'desc')
          .orderBy('work.id')
          .limit(1000)
          .execute(),
      ),
    find: async (tx, locale, id) => {
      const row = await select(tx).where('work.id', '=', id).executeTakeFirst();
      return row ? ((await rowsOf(tx, locale, [row]))[0] ?? null) : null;
    },
    ...table,
    insert(tx, organizationId, id, input) {
      requireOrder(input, asked);
      return table.insert(tx, organizationId, id, input);
    },
    update(tx, id, basedOn, input) {
      requireOrder(input, asked);
      return table.update(tx, id, basedOn, input);
    },
  };
}
