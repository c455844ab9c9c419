/** The built web app: hashed files for ever, every other address the page itself. */
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Environment } from './identify.ts';
import { Problem } from './problem.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.webmanifest': 'application/manifest+json',
};

/** An address whose escapes are no UTF-8 names no file of ours, nor a page. */
function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch (cause) {
    throw new Problem('malformed-request', { cause });
  }
}

export function serveWeb(app: OpenAPIHono<Environment>, directory: string): void {
  app.get('*', async (c) => {
    const path = normalize(decoded(new URL(c.req.url).pathname));
    const type = TYPES[extname(path)];
    const wanted = type && !path.includes('..') ? join(directory, path) : null;
    const bytes = wanted ? await readFile(wanted).catch(() => null) : null;
    if (bytes) {
      c.header('content-type', type);
      if (path.startsWith('/assets/')) c.header('cache-control', 'public, max-age=31536000, immutable');
      return c.body(bytes);
    }
    if (type && type !== TYPES['.html']) return c.notFound();
    c.header('content-type', TYPES['.html']);
    return c.body(await readFile(join(directory, 'index.html')));
  });
}
