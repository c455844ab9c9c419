import { jsonb } from './json.ts';
import { organizationOf, type Scope } from './scope.ts';
import type { Tx } from './transaction.ts';

export interface AuditEvent {
  /** Stable dotted name, key of the message catalogue: `answer.save`, `signIn.fail`, `handIn.read`. */
  readonly action: string;
  /** What it was done to, as `kind:id`. */
  readonly subject?: string | null;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Writes who did what, in the transaction that does it: either both are kept or neither. */
export async function recordAudit(tx: Tx, scope: Scope, event: AuditEvent): Promise<void> {
  await recordAudits(tx, scope, [event]);
}

/** Several events of one request in one round trip. */
export async function recordAudits(tx: Tx, scope: Scope, events: readonly AuditEvent[]): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map((event) => ({
    organization_id: organizationOf(scope),
    person_id: scope.personId,
    person_name: scope.personName,
    action: event.action,
    subject: event.subject ?? null,
    details: jsonb(event.details ?? {}),
    origin: scope.origin,
  }));
  await tx.insertInto('audit_entry').values(rows).execute();
}
