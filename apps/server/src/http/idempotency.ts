/**
 * A write that is sent again with the same `Idempotency-Key` is done once: the first answer is kept beside the write and
 * told again. The key lives in the same transaction, so an answer that was lost in a crash was also not written.
 */
import { createHash } from 'node:crypto';
import type { OperationDefinition } from '@mamori/contract/operation';
import type { OperationId } from '@mamori/contract/operations';
import type { Tx } from '@mamori/database/connect';
import { jsonb } from '@mamori/database/json';
import type { Context as HonoContext } from 'hono';
import type { Call } from './call.ts';
import type { Environment } from './identify.ts';
import { Problem } from './problem.ts';

type Parts = Omit<Call<OperationId>, 'tx'>;

function fingerprint(id: string, call: Parts): Buffer {
  const hash = createHash('sha256').update(
    JSON.stringify([id, call.scope.organizationId, call.params, call.query, call.body, call.ifMatch]),
  );
  for (const file of call.files) hash.update(file.name).update(file.bytes);
  return hash.digest();
}

/** Answers that hold secrets or files are never stored; such requests are simply done. */
function storable(definition: OperationDefinition): boolean {
  return (
    definition.demand !== 'public' &&
    definition.tag !== 'session' &&
    definition.tag !== 'account' &&
    definition.responseKind !== 'download' &&
    !definition.secretAnswer
  );
}

/** Whose key it is: nobody learns by a key what another one was told. */
function callerOf({ actor, guest }: Parts): string | null {
  if (guest) return `guest:${guest.linkId ?? guest.tokenId}`;
  return actor?.personId ?? null;
}

export async function once(
  tx: Tx,
  c: HonoContext<Environment>,
  call: Parts,
  id: OperationId,
  definition: OperationDefinition,
  run: () => Promise<unknown>,
): Promise<unknown> {
  const key = c.req.header('idempotency-key');
  const scope = callerOf(call);
  if (!key || !scope || !storable(definition)) return run();
  if (key.length > 200) throw new Problem('malformed-request');
  const requestHash = fingerprint(id, call);
  // A second request with the key waits here until the first has committed.
  const fresh = await tx
    .insertInto('idempotency_key')
    .values({ scope, key, request_hash: requestHash })
    .onConflict((conflict) => conflict.columns(['scope', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst();
  if (!fresh) return repeated(tx, scope, key, requestHash);
  const result = await run();
  if (result instanceof Problem) {
    // Refused, though something was written: the key is free for the next try.
    await tx.deleteFrom('idempotency_key').where('scope', '=', scope).where('key', '=', key).execute();
    return result;
  }
  await tx
    .updateTable('idempotency_key')
    .set({ response: jsonb(result ?? null) })
    .where('scope', '=', scope)
    .where('key', '=', key)
    .execute();
  return result;
}

async function repeated(tx: Tx, scope: string, key: string, requestHash: Buffer): Promise<unknown> {
  const row = await tx
    .selectFrom('idempotency_key')
    .select(['request_hash', 'response'])
    .where('scope', '=', scope)
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  if (!row.request_hash.equals(requestHash)) throw new Problem('idempotency-key-reused');
  return row.response;
}
