/**
 * Reading other people's data is logged too. Reads run in a read-only transaction, so the entry is written right after
 * it, before the answer leaves: a file goes out only when its entry is kept.
 */
import { recordAudit } from '@mamori/database/audit';
import type { Scope } from '@mamori/database/scope';
import type { Context } from '../context.ts';

interface ReadCall {
  readonly context: Context;
  readonly scope: Scope;
  afterCommit(work: () => void | Promise<void>): void;
}

export function auditRead(
  call: ReadCall,
  action: string,
  subject: string,
  details: Readonly<Record<string, unknown>> = {},
): void {
  const { context, scope } = call;
  call.afterCommit(() =>
    context.database.transaction(scope, (tx) => recordAudit(tx, scope, { action, subject, details })),
  );
}
