/**
 * Writes must come from our own pages or from a program, never from another site: they carry a header that a foreign
 * form cannot set. The host name is checked against DNS rebinding, because the server listens on loopback.
 */
import type { MiddlewareHandler } from 'hono';
import { isLoopback } from '../loopback.ts';
import { Problem } from './problem.ts';

export function sameSite(allowedHosts: ReadonlySet<string>): MiddlewareHandler {
  return async (c, next) => {
    const host = (c.req.header('host') ?? '').toLowerCase();
    const name = host.replace(/:\d+$/, '');
    if (!isLoopback(name) && !allowedHosts.has(name)) throw new Problem('cross-site-request');
    const writing = c.req.method !== 'GET' && c.req.method !== 'HEAD';
    const site = c.req.header('sec-fetch-site');
    const foreign = site !== undefined && site !== 'same-origin' && site !== 'none';
    if (writing && (c.req.header('x-mamori-request') !== '1' || foreign))
      throw new Problem('cross-site-request');
    await next();
  };
}
