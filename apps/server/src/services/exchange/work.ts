/** Finds the organizations that have something to deliver or to handle. The work itself runs in each one's own scope. */
import type { Scope } from '@mamori/database/scope';
import type { Context } from '../../context.ts';
import { readEverywhere } from '../background.ts';

const ORGANIZATIONS_AT_ONCE = 200;

export function exchangeScope(organizationId: string): Scope {
  return { organizationId, personId: null, personName: '', origin: 'exchange' };
}

async function organizationsWith(context: Context, condition: string, values: unknown[]): Promise<string[]> {
  const rows = await readEverywhere<{ organization_id: string }>(
    context,
    `SELECT DISTINCT organization_id FROM ${condition} LIMIT ${ORGANIZATIONS_AT_ONCE}`,
    values,
  );
  return rows.map((row) => row.organization_id);
}

export function organizationsWithOutgoing(context: Context, reach: 'inside' | 'https'): Promise<string[]> {
  const condition = "outbox_document WHERE state = 'waiting' AND next_attempt_at <= $1 AND reach = $2";
  return organizationsWith(context, condition, [context.now(), reach]);
}

/** `except`: documents that just failed for a reason of ours; they are tried again later. */
export function organizationsWithNew(context: Context, except: readonly string[]): Promise<string[]> {
  return organizationsWith(context, "inbox_document WHERE state = 'new' AND id <> ALL($1::uuid[])", [except]);
}

/** Some at a time: two cores do not get faster by more, and pages need connections too. */
export async function inParallel<T>(
  list: readonly T[],
  atOnce: number,
  work: (one: T) => Promise<void>,
): Promise<void> {
  const left = [...list];
  const worker = async () => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await work(one);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, list.length) }, worker));
}
