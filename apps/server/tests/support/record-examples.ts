/**
 * With `MAMORI_EXAMPLES=DIRECTORY` every successful call of the tests leaves its JSON there: the material from which
 * `scripts/examples.ts` chooses the examples of the API's documentation. Examples are what the server really said.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OperationDefinition } from '@mamori/contract/operation';
import { operations } from '@mamori/contract/operations';

const ROUTES = Object.entries(operations as Record<string, OperationDefinition>).map(
  ([id, { method, path, body }]) => ({
    id,
    method,
    path: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`),
    body,
  }),
);

export async function recordExample(
  url: string,
  init: RequestInit | undefined,
  response: Response,
): Promise<void> {
  const directory = process.env.MAMORI_EXAMPLES;
  if (!directory || !response.ok) return;
  const method = (init?.method ?? 'GET').toLowerCase();
  const { pathname } = new URL(url);
  const route = ROUTES.find((one) => one.method === method && one.path.test(pathname));
  if (!route) return;
  const isJson = response.headers.get('content-type')?.includes('application/json') ?? false;
  const text = JSON.stringify({
    // What the contract knows of it: tests also send what is no example to anybody.
    ...(typeof init?.body === 'string' && route.body
      ? { request: route.body.parse(JSON.parse(init.body)) }
      : {}),
    ...(isJson ? { response: await response.clone().json() } : {}),
  });
  if (text === '{}') return;
  mkdirSync(directory, { recursive: true });
  const name = createHash('sha256').update(text).digest('hex').slice(0, 12);
  writeFileSync(join(directory, `${route.id}.${name}.json`), text);
}
