/**
 * Delivery to another installation. A document is claimed for some minutes, posted, and marked: whoever is killed in between posts it
 * again, and the recipient says that it has it already. Nothing is lost, nothing doubled.
 */
import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { isUsableAddress } from './identity.ts';
import { exchangeScope, inParallel } from './work.ts';

const BATCH = 20;
const AT_ONCE = 4;
const CLAIMED_FOR = 3 * 60_000;
const TIMEOUT = 20_000;
/** The answer is one word. */
const LONGEST_ANSWER = 64 * 1024;
const FIRST_WAIT = 30_000;
const LONGEST_WAIT = 6 * 3_600_000;
/** About four days. */
const ATTEMPTS = 24;

export const RECEIVING_PATH = '/api/exchange/documents';

interface Claimed {
  readonly id: string;
  readonly peer_id: string;
  readonly attempts: number;
  readonly sequence: number;
  readonly document: unknown;
  readonly url: string;
}

/** `retry` after so many milliseconds; without it the document has failed for good. */
type Outcome =
  | { readonly delivered: true }
  | { readonly delivered: false; readonly error: string; readonly retry: number | null };

/** Answers how many were tried; 0 when nothing is due. */
export async function deliverHttps(context: Context, organizationId: string): Promise<number> {
  const claimed = await claim(context, organizationId);
  // In the order of their numbers for each recipient, several recipients side by side.
  const byPeer = [...Map.groupBy(claimed, (one) => one.peer_id).values()];
  await inParallel(byPeer, AT_ONCE, async (documents) => {
    for (const one of documents)
      await mark(context, organizationId, one, await post(context, one).catch(unexpected(context)));
  });
  return claimed.length;
}

const unexpected =
  (context: Context) =>
  (cause: unknown): Outcome => {
    context.log.error({ cause }, 'exchange: delivery');
    return { delivered: false, error: 'unexpected', retry: LONGEST_WAIT };
  };

async function claim(context: Context, organizationId: string): Promise<Claimed[]> {
  const now = context.now();
  return context.database.transaction(exchangeScope(organizationId), async (tx) => {
    const { rows } = await sql<Claimed>`UPDATE outbox_document one SET attempts = attempts + 1,
        next_attempt_at = ${new Date(now.getTime() + CLAIMED_FOR)}
      FROM peer WHERE peer.organization_id = one.organization_id AND peer.id = one.peer_id AND one.id IN (
        SELECT id FROM outbox_document WHERE state = 'waiting' AND reach = 'https' AND next_attempt_at <= ${now}
        ORDER BY created_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
      RETURNING one.id, one.peer_id, one.attempts, one.document, peer.url, one.sequence`.execute(tx);
    return rows.toSorted((a, b) => a.sequence - b.sequence);
  });
}

async function post(context: Context, { document, url }: Claimed): Promise<Outcome> {
  if (!isUsableAddress(context, url)) return { delivered: false, error: 'bad-address', retry: null };
  let response: Response;
  try {
    response = await fetch(`${url.replace(/\/+$/, '')}${RECEIVING_PATH}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/json', 'x-mamori-request': '1' },
      body: JSON.stringify(document),
      signal: AbortSignal.timeout(TIMEOUT),
    });
  } catch (cause) {
    const isTimeout = cause instanceof Error && cause.name === 'TimeoutError';
    return { delivered: false, error: isTimeout ? 'timeout' : 'unreachable', retry: 0 };
  }
  return outcomeOf(response, await codeOf(response));
}

/** Reads no more of the answer than an answer of ours can be long. */
async function codeOf(response: Response): Promise<string | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    if (length > LONGEST_ANSWER) return null;
    parts.push(part);
  }
  try {
    const answer = JSON.parse(Buffer.concat(parts).toString()) as { code?: unknown; state?: unknown } | null;
    const word = answer?.state ?? answer?.code;
    return typeof word === 'string' ? word : null;
  } catch {
    return null;
  }
}

function outcomeOf(response: Response, code: string | null): Outcome {
  const { status } = response;
  // Any web server can answer 200; only a receiver of documents says what it did with one.
  if (status === 200 && (code === 'received' || code === 'already_received')) return { delivered: true };
  if (status === 429) {
    const seconds = Number(response.headers.get('retry-after') ?? '5');
    return { delivered: false, error: 'busy', retry: Math.min(Math.max(seconds, 1), 600) * 1000 };
  }
  if (status === 413) return { delivered: false, error: 'too-large', retry: null };
  if (code === 'document-not-authentic') return { delivered: false, error: code, retry: null };
  // The other side may still take our identity card in.
  if (code === 'document-not-accepted') return { delivered: false, error: code, retry: 0 };
  if (status >= 300 && status < 400) return { delivered: false, error: 'redirect', retry: 0 };
  return { delivered: false, error: status >= 500 ? 'their-failure' : 'no-receiver', retry: 0 };
}

/** 30 seconds, then twice as long each time, up to six hours. */
export function waitBefore(attempt: number): number {
  return Math.min(FIRST_WAIT * 2 ** Math.max(0, attempt - 1), LONGEST_WAIT);
}

async function mark(context: Context, organizationId: string, one: Claimed, outcome: Outcome): Promise<void> {
  const now = context.now();
  const failed = !outcome.delivered && (outcome.retry === null || one.attempts >= ATTEMPTS);
  const wait = outcome.delivered ? 0 : outcome.retry || waitBefore(one.attempts);
  await context.database.transaction(exchangeScope(organizationId), (tx) =>
    tx
      .updateTable('outbox_document')
      .set(
        outcome.delivered
          ? { state: 'delivered', delivered_at: now, last_error: null }
          : {
              state: failed ? 'failed' : 'waiting',
              last_error: outcome.error,
              next_attempt_at: new Date(now.getTime() + wait),
            },
      )
      .where('id', '=', one.id)
      .where('state', '=', 'waiting')
      .execute(),
  );
}
