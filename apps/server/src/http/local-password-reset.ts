/** `mamori reset-password` while the server runs: the link with the address under which people reach it. */
import type { OpenAPIHono } from '@hono/zod-openapi';
import { makeConsoleReset } from '@mamori/database/console-password-reset';
import type { Context as HonoContext } from 'hono';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { passwordResetUrl } from '../services/password-resets.ts';
import type { Environment } from './identify.ts';

const Request = z.object({ signInName: z.string().max(100), withSecondFactor: z.boolean() });

export function attachLocalPasswordReset(
  app: OpenAPIHono<Environment>,
  context: Context,
  guard: (c: HonoContext<Environment>) => void,
): void {
  app.post('/api/local/password-reset', async (c) => {
    guard(c);
    const request = Request.parse(await c.req.json());
    const reset = await makeConsoleReset(context.database, request, context.now());
    return c.json(reset.result === 'made' ? { ...reset, url: passwordResetUrl(context, reset.code) } : reset);
  });
}
