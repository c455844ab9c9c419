import { type AuditVerification, verifyAudit } from '@mamori/database/audit-verify';
import type { Database } from '@mamori/database/connect';
import { withDatabase } from '../database.ts';
import { dynamic, say, sayJson, t } from '../output.ts';
import { runningServer } from '../running-server.ts';

interface Verified extends AuditVerification {
  readonly name: string;
}

/** `mamori audit verify`: the seals of every organization and of the installation. Exit 1 when any does not hold. */
export async function auditVerify(options: { readonly json?: boolean }): Promise<number> {
  const server = runningServer();
  const results = server ? await server.ask<Verified[]>('audit-verify', {}) : await withDatabase(verifyAll);
  const sound = results.every((one) => one.problems.length === 0);
  if (options.json) sayJson({ format: 'mamori.audit-verification/1', sound, organizations: results });
  else results.forEach(print);
  return sound ? 0 : 1;
}

async function verifyAll(database: Database): Promise<Verified[]> {
  const organizations = await database.maintenance(async (client) => {
    await client.query("BEGIN; SET LOCAL app.maintenance = 'on'");
    const { rows } = await client.query<{ id: string; name: string }>(
      'SELECT id, name FROM organization ORDER BY created_at',
    );
    await client.query('COMMIT');
    return rows;
  });
  const results: Verified[] = [];
  // One after the other: each verification reads the whole log of an organization.
  for (const { id, name } of organizations) results.push({ ...(await verifyAudit(database, id)), name });
  return results;
}

function print(one: Verified): void {
  const { name, seals, sealed, problems } = one;
  const sound = problems.length === 0;
  if (sound) say(t('cli:audit.ok', { name, seals, sealed, unsealed: one.unsealedTail.count }));
  else say(t('cli:audit.bad', { name, count: problems.length }));
  for (const problem of problems) say(`  ${dynamic(`audit:problem.${problem.code}`, { ...problem })}`);
}
