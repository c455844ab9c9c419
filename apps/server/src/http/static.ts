/** The built web app: hashed files for ever, every other address the page itself. */
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
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

/** Texts; fonts are compressed already. Pages and answers of the API hold secrets beside what others write: never those. */
const COMPRESSED: ReadonlySet<string> = new Set(['.js', '.css', '.json', '.svg']);
const zip = promisify(gzip);

export function serveWeb(app: OpenAPIHono<Environment>, directory: string): void {
  const kept = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  /** A phone on the clinic's weak wireless network waits for a third of the bytes; done once per file. */
  const zipped = (path: string, bytes: Buffer) => {
    const known = kept.get(path) ?? zip(bytes).then((packed) => new Uint8Array(packed));
    kept.set(path, known);
    return known;
  };
  app.get('*', async (c) => {
    const path = normalize(decoded(new URL(c.req.url).pathname));
    const type = TYPES[extname(path)];
    const wanted = type && !path.includes('..') ? join(directory, path) : null;
    const bytes = wanted ? await readFile(wanted).catch(() => null) : null;
    if (bytes) {
      c.header('content-type', type);
      if (!path.startsWith('/assets/')) return c.body(bytes);
      c.header('cache-control', 'public, max-age=31536000, immutable');
      if (!COMPRESSED.has(extname(path))) return c.body(bytes);
      c.header('vary', 'accept-encoding');
      if (!/\bgzip\b/.test(c.req.header('accept-encoding') ?? '')) return c.body(bytes);
      c.header('content-encoding', 'gzip');
      return c.body(await zipped(path, bytes));
    }
    if (type && type !== TYPES['.html']) return c.notFound();
    c.header('content-type', TYPES['.html']);
    return c.body(await readFile(join(directory, 'index.html')));
  });
}
