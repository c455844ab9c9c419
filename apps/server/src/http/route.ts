/** Turns an operation of the contract into a route of the OpenAPI document. */
import { createRoute, z } from '@hono/zod-openapi';
import { ERRORS, type ErrorCode } from '@mamori/contract/errors';
import type { OperationDefinition } from '@mamori/contract/operation';
import type { OperationId } from '@mamori/contract/operations';
import type { MiddlewareHandler } from 'hono';
import { exampleOf } from './reference/examples.ts';

export const ProblemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    requestId: z.string(),
    fields: z.array(z.object({ pointer: z.string(), message: z.string() })).optional(),
    details: z.record(z.string(), z.unknown()).optional(),
  })
  .openapi('Problem');

const UploadSchema = z.object({
  file: z.union([z.file(), z.array(z.file())]).openapi({ type: 'string', format: 'binary' }),
});

/** Errors that an operation can answer besides its own. */
function commonErrors(definition: OperationDefinition): ErrorCode[] {
  const errors: ErrorCode[] = ['too-many-requests', 'unexpected'];
  if (definition.params || definition.query || definition.body) errors.push('invalid-input');
  if (definition.method !== 'get') errors.push('cross-site-request', 'malformed-request');
  if (definition.demand !== 'public') errors.push('not-signed-in');
  if (definition.demand !== 'public' && definition.demand !== 'guest') errors.push('second-factor-required');
  if (!['public', 'guest', 'signedIn'].includes(definition.demand)) errors.push('forbidden');
  if (definition.ifMatch) errors.push('precondition-required');
  return errors;
}

export function errorsOf(definition: OperationDefinition): readonly ErrorCode[] {
  return [...new Set([...definition.errors, ...commonErrors(definition)])];
}

function errorResponses(definition: OperationDefinition) {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of errorsOf(definition))
    byStatus.set(ERRORS[code], [...(byStatus.get(ERRORS[code]) ?? []), code]);
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      status,
      { description: codes.join(', '), content: { 'application/problem+json': { schema: ProblemSchema } } },
    ]),
  );
}

function successContent(id: string, definition: OperationDefinition) {
  const kind = definition.responseKind ?? 'json';
  if (kind === 'empty') return {};
  if (kind === 'download') {
    const schema = z.string().openapi({ type: 'string', format: 'binary' });
    const types = definition.mediaTypes ?? ['application/octet-stream'];
    return { content: Object.fromEntries(types.map((type) => [type, { schema }])) };
  }
  const schema = definition.response ?? z.unknown();
  return {
    content: {
      [kind === 'events' ? 'text/event-stream' : 'application/json']: {
        schema,
        ...shown(exampleOf(id).response),
      },
    },
  };
}

const shown = (example: unknown) => (example === undefined ? {} : { example });

function requestBody(id: string, definition: OperationDefinition) {
  if (definition.bodyKind === 'upload') {
    return { body: { required: true, content: { 'multipart/form-data': { schema: UploadSchema } } } };
  }
  if (!definition.body) return {};
  const content = { schema: definition.body, ...shown(exampleOf(id).request) };
  return { body: { required: true, content: { 'application/json': content } } };
}

export function successStatus(definition: OperationDefinition): 200 | 201 | 204 {
  return definition.status ?? (definition.responseKind === 'empty' ? 204 : 200);
}

export function routeOf(
  id: OperationId,
  definition: OperationDefinition,
  middleware: readonly MiddlewareHandler[],
) {
  return createRoute({
    operationId: id,
    middleware: [...middleware],
    method: definition.method,
    path: definition.path,
    tags: [definition.tag],
    summary: definition.summary.ja,
    description: `${definition.summary.en}\n\nPermission: \`${definition.demand}\`. Errors: ${errorsOf(
      definition,
    )
      .map((code) => `\`${code}\``)
      .join(', ')}.`,
    ...(definition.demand === 'guest' ? { security: [{ vendorToken: [] }, { guestSession: [] }] } : {}),
    request: {
      ...(definition.params ? { params: definition.params } : {}),
      ...(definition.query ? { query: definition.query } : {}),
      ...requestBody(id, definition),
    },
    responses: {
      [successStatus(definition)]: { description: definition.summary.en, ...successContent(id, definition) },
      ...errorResponses(definition),
    },
  } as never) as ReturnType<typeof createRoute>;
}
