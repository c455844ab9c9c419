/** Events of the installation as a whole (backups, editions) are kept in its own log, not in an organization's. */
import { type AuditEvent, recordAudit } from '@mamori/database/audit';
import type { Tx } from '@mamori/database/connect';
import type { Scope } from '@mamori/database/scope';
import { setScope } from '@mamori/database/set-scope';

export async function recordInstallationAudit(tx: Tx, scope: Scope, event: AuditEvent): Promise<void> {
  const installation = { ...scope, organizationId: null };
  await setScope(tx, installation);
  await recordAudit(tx, installation, event);
  await setScope(tx, scope);
}
