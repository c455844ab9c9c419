/** One request: authorise, one transaction, answer after commit. */
import type { OperationDefinition } from '@mamori/contract/operation';
import type { OperationId } from '@mamori/contract/operations';
import type { Tx } from '@mamori/database/connect';
import type { Scope } from '@mamori/database/scope';
import type { Context as HonoContext } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Context } from '../context.ts';
import { guestScope } from '../identity/guest.ts';
import type { AnyHandler, Call, DownloadAnswer, UploadedFile } from './call.ts';
import { cookieEffects } from './cookies.ts';
import { contentDisposition } from './download.ts';
import { once } from './idempotency.ts';
import type { Environment } from './identify.ts';
import { Problem } from './problem.ts';
import { successStatus } from './route.ts';
import { requireUsableText } from './usable-text.ts';

type Request = HonoContext<Environment>;

function versionOf(c: Request, definition: OperationDefinition): number {
  if (!definition.ifMatch) return -1;
  const header = c.req.header('if-match');
  if (!header) throw new Problem('precondition-required');
  const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header.trim())?.[1];
  if (version === undefined) throw new Problem('malformed-request');
  return Number(version);
}

async function readForm(c: Request): Promise<FormData> {
  try {
    return await c.req.formData();
  } catch (cause) {
    throw new Problem('malformed-request', { cause });
  }
}

async function filesOf(c: Request, definition: OperationDefinition): Promise<UploadedFile[]> {
  if (definition.bodyKind !== 'upload') return [];
  const form = await readForm(c);
  const files = form.getAll('file').filter((part): part is File => part instanceof File);
  if (files.length === 0) throw new Problem('malformed-request');
  return Promise.all(
    files.map(async (file) => ({
      name: file.name,
      mediaType: file.type || 'application/octet-stream',
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
}

function scopeOf(c: Request): Scope {
  const guest = c.get('guest');
  if (guest) return guestScope(guest, c.get('origin'));
  const actor = c.get('actor');
  return {
    organizationId: actor?.organizationId ?? null,
    personId: actor?.personId ?? null,
    personName: actor?.displayName ?? '',
    origin: c.get('origin'),
  };
}

type Parts = Omit<Call<OperationId>, 'tx'>;

async function parts(
  context: Context,
  c: Request,
  definition: OperationDefinition,
  work: (() => void | Promise<void>)[],
): Promise<Parts> {
  const valid = (target: 'param' | 'query' | 'json') =>
    (c.req as unknown as { valid(target: string): unknown }).valid(target) as never;
  return {
    context,
    scope: scopeOf(c),
    actor: definition.demand === 'guest' ? null : c.get('actor'),
    guest: c.get('guest'),
    params: definition.params ? valid('param') : (undefined as never),
    query: definition.query ? valid('query') : (undefined as never),
    body: definition.body ? valid('json') : (undefined as never),
    files: await filesOf(c, definition),
    ifMatch: versionOf(c, definition),
    locale: c.get('locale'),
    userAgent: (c.req.header('user-agent') ?? '').slice(0, 300),
    effects: cookieEffects(c, context),
    afterCommit: (task) => void work.push(task),
    signal: c.req.raw.signal,
  };
}

export async function runOperation(
  context: Context,
  c: Request,
  id: OperationId,
  definition: OperationDefinition,
  handler: AnyHandler,
): Promise<Response> {
  const afterCommit: (() => void | Promise<void>)[] = [];
  const call = await parts(context, c, definition, afterCommit);
  // Bodies keep their own pointers; params and query stand beside them under their names.
  requireUsableText({ ...(call.params as object), ...(call.query as object) }, call.locale);
  if (definition.body && definition.bodyKind !== 'upload') requireUsableText(call.body as never, call.locale);
  const run = (tx: Tx) => handler({ ...call, tx } as Call<OperationId>);
  const result = await refusing(() =>
    definition.method === 'get'
      ? context.database.read(call.scope, run)
      : context.database.transaction(call.scope, (tx) => once(tx, c, call, id, definition, () => run(tx))),
  );
  if (result instanceof Problem) throw result;
  for (const task of afterCommit) await task();
  return respond(c, definition, result);
}

/** A refusal may leave something behind that its own transaction cannot keep: a failed attempt to sign in. */
async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Problem) await error.extras.afterRollback?.();
    throw error;
  }
}

function respond(c: Request, definition: OperationDefinition, result: unknown): Response {
  const status = successStatus(definition);
  if (definition.responseKind === 'empty') return c.body(null, 204);
  if (definition.responseKind === 'download') return download(c, result as DownloadAnswer);
  if (definition.responseKind === 'events') return events(c, result as AsyncIterable<unknown>);
  const version = (result as { version?: unknown } | null)?.version;
  if (typeof version === 'number') c.header('etag', `"${version}"`);
  return c.json(result as never, status as 200);
}

function download(c: Request, file: DownloadAnswer): Response {
  c.header('content-type', file.mediaType);
  c.header('content-disposition', contentDisposition(file.fileName));
  // A downloaded file is never shown inside our own origin with scripts.
  c.header('content-security-policy', "default-src 'none'; sandbox");
  return c.body(file.bytes as Uint8Array<ArrayBuffer>);
}

function events(c: Request, source: AsyncIterable<unknown>): Response {
  return streamSSE(c as never, async (stream) => {
    for await (const event of source) await stream.writeSSE({ data: JSON.stringify(event) });
  });
}
