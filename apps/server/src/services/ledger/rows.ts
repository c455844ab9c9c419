/** Create, change, remove and bring back a row of a small ledger: the same steps for systems, vendors and people. */
import { recordAudit } from '@mamori/database/audit';
import type { Tx } from '@mamori/database/connect';
import type { Scope } from '@mamori/database/scope';
import type { Locale } from '@mamori/messages/locale';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';

/** What differs between the ledgers. */
export interface Ledger<Input, Row> extends LedgerRows<Input, Row> {
  list(tx: Tx, locale: Locale): Promise<Row[]>;
}

/** One row at a time, for rows that are listed with what they belong to. */
export interface LedgerRows<Input, Row> {
  /** `system`: subject and action prefix of the audit log. */
  readonly name: string;
  find(tx: Tx, locale: Locale, id: string): Promise<Row | null>;
  insert(tx: Tx, organizationId: string, id: string, input: Input): Promise<void>;
  /** False when the stored version is another one. */
  update(tx: Tx, id: string, basedOn: number, input: Input): Promise<boolean>;
  /** False when there is no such row (or, with null, none that was removed). */
  setRemoved(tx: Tx, id: string, at: Date | null): Promise<boolean>;
}

interface WriteCall {
  readonly context: Context;
  readonly tx: Tx;
  readonly scope: Scope;
  readonly locale: Locale;
}

async function found<Row>(call: WriteCall, ledger: LedgerRows<never, Row>, id: string): Promise<Row> {
  const row = await ledger.find(call.tx, call.locale, id);
  if (!row) throw new Problem('not-found');
  return row;
}

function audit(
  call: WriteCall,
  ledger: LedgerRows<never, unknown>,
  id: string,
  what: string,
  details: object = {},
): Promise<void> {
  return recordAudit(call.tx, call.scope, {
    action: `${ledger.name}.${what}`,
    subject: `${ledger.name}:${id}`,
    details: { ...details },
  });
}

export async function createRow<Input extends object, Row>(
  call: WriteCall & { readonly body: Input },
  ledger: LedgerRows<Input, Row>,
): Promise<Row> {
  const id = call.context.newId();
  await ledger.insert(call.tx, String(call.scope.organizationId), id, call.body);
  await audit(call, ledger, id, 'created', call.body);
  return found(call, ledger, id);
}

export async function updateRow<Input extends object, Row>(
  call: WriteCall & { readonly body: Input; readonly ifMatch: number },
  ledger: LedgerRows<Input, Row>,
  id: string,
): Promise<Row> {
  const before = await found(call, ledger, id);
  if (!(await ledger.update(call.tx, id, call.ifMatch, call.body))) {
    // Read again: it may have changed since the line above.
    const current = await found(call, ledger, id);
    throw new Problem('changed-meanwhile', { params: { person: '' }, details: { current } });
  }
  await audit(call, ledger, id, 'changed', { before, after: call.body });
  return found(call, ledger, id);
}

export async function removeRow(
  call: WriteCall,
  ledger: LedgerRows<never, unknown>,
  id: string,
): Promise<void> {
  if (!(await ledger.setRemoved(call.tx, id, call.context.now()))) throw new Problem('not-found');
  await audit(call, ledger, id, 'removed');
}

export async function restoreRow<Row>(
  call: WriteCall,
  ledger: LedgerRows<never, Row>,
  id: string,
): Promise<Row> {
  if (!(await ledger.setRemoved(call.tx, id, null))) throw new Problem('nothing-to-undo');
  await audit(call, ledger, id, 'restored');
  return found(call, ledger, id);
}
