/** Compares a restored database with the manifest, table by table, and checks what its rows say about each other. */
import type pg from 'pg';
import { auditedOrganizationsWithin, verifyAuditWithin } from '../audit-verify.ts';
import { compareDigest } from './check.ts';
import { digestTable } from './copy-out.ts';
import type { BackupManifest } from './format.ts';
import { damaged } from './protection.ts';
import { storedTables } from './tables.ts';

/** Restored faithfully, but wrong in itself, already when the backup was made. */
export interface Finding {
  readonly code: 'audit-problem' | 'attachment-differs';
  readonly organizationId: string;
  /** Number of the seal, or id of the file. */
  readonly subject: string;
  readonly detail: string;
}

export async function verifyRestored(client: pg.ClientBase, manifest: BackupManifest): Promise<Finding[]> {
  await setSequences(client, manifest);
  const tables = await storedTables(client);
  for (const expected of manifest.tables) {
    const table = tables.find((candidate) => candidate.name === expected.name);
    if (!table) throw damaged(`table ${expected.name} is unknown`);
    // Read back out of the database: what was written is what stands there.
    compareDigest(expected, await digestTable(client, table));
  }
  return [...(await verifyAttachments(client)), ...(await verifySeals(client, manifest))];
}

async function setSequences(client: pg.ClientBase, manifest: BackupManifest): Promise<void> {
  for (const { name, lastValue, isCalled } of manifest.sequences) {
    const { rows } = await client.query(
      `SELECT 1 FROM pg_class WHERE relkind = 'S' AND oid = to_regclass('public.' || $1)`,
      [name],
    );
    if (rows.length === 0) throw damaged(`sequence ${name} is unknown`);
    await client.query(`SELECT setval(('public.' || $1)::regclass, $2::bigint, $3)`, [
      name,
      lastValue,
      isCalled,
    ]);
  }
}

/** Erased files (deleted_at) have lost their content on purpose. */
async function verifyAttachments(client: pg.ClientBase): Promise<Finding[]> {
  const { rows } = await client.query<{ organizationId: string; id: string }>(`
    SELECT a.organization_id AS "organizationId", a.id FROM public.attachment a
    WHERE a.deleted_at IS NULL AND a.sha256 <> (
      SELECT sha256(coalesce(string_agg(c.content, ''::bytea ORDER BY c.number), ''::bytea)) FROM public.attachment_chunk c
      WHERE c.organization_id = a.organization_id AND c.attachment_id = a.id)
    ORDER BY a.organization_id, a.id LIMIT 100`);
  return rows.map(({ organizationId, id }) => ({
    code: 'attachment-differs',
    organizationId,
    subject: id,
    detail: 'sha256',
  }));
}

async function verifySeals(client: pg.ClientBase, manifest: BackupManifest): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const organizationId of await auditedOrganizationsWithin(client)) {
    const { problems } = await verifyAuditWithin(client, organizationId, { known: manifest.seals });
    findings.push(
      ...problems.map((problem) => ({
        code: 'audit-problem' as const,
        organizationId,
        subject: String(problem.sealNumber),
        detail: problem.code,
      })),
    );
  }
  return findings;
}
