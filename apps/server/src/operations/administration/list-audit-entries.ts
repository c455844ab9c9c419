import type { Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { auditRead } from '../../services/audit-read.ts';

/** Newest first, in pages by id. */
export const listAuditEntries: Handler<'listAuditEntries'> = async (call) => {
  const { tx, query } = call;
  // Looking on is the same look.
  if (!query.cursor) auditRead(call, 'audit.read', '', { ...(query.action ? { action: query.action } : {}) });
  let select = tx
    .selectFrom('audit_entry')
    .leftJoin('audit_seal', (join) =>
      join
        .onRef('audit_seal.organization_id', '=', 'audit_entry.organization_id')
        .onRef('audit_seal.first_id', '<=', 'audit_entry.id')
        .onRef('audit_seal.last_id', '>=', 'audit_entry.id'),
    )
    .select([
      'audit_entry.id',
      'audit_entry.at',
      'audit_entry.person_name',
      'audit_entry.action',
      'audit_entry.subject',
    ])
    .select(['audit_entry.details', 'audit_entry.origin', 'audit_seal.number'])
    .orderBy('audit_entry.id', 'desc')
    .limit(query.limit + 1);
  if (query.cursor) select = select.where('audit_entry.id', '<', cursorId(query.cursor));
  if (query.action)
    select = select.where('audit_entry.action', 'like', `${query.action.replace(/[%_\\]/g, '\\$&')}%`);
  if (query.personId) select = select.where('audit_entry.person_id', '=', query.personId);
  const rows = await select.execute();
  const page = rows.slice(0, query.limit);
  return {
    rows: page.map((row) => ({
      id: String(row.id),
      at: row.at.toISOString(),
      personName: row.person_name,
      action: row.action,
      subject: row.subject ?? '',
      details: { ...row.details },
      origin: row.origin ?? '',
      sealNumber: row.number === null ? null : Number(row.number),
    })),
    next: rows.length > query.limit ? String(page.at(-1)?.id) : null,
  };
};

function cursorId(cursor: string): number {
  const id = Number(cursor);
  if (!Number.isSafeInteger(id) || id < 0) throw new Problem('malformed-request');
  return id;
}
