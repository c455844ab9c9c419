/** The files of the web app as a browser gets them. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { OpenAPIHono } from '@hono/zod-openapi';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Environment } from '../src/http/identify.ts';
import { serveWeb } from '../src/http/static.ts';

const SCRIPT = 'export const greeting = "こんにちは";\n'.repeat(200);
let directory: string;
let app: OpenAPIHono<Environment>;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'mamori-web-'));
  await mkdir(join(directory, 'assets'));
  await writeFile(join(directory, 'index.html'), '<!doctype html>');
  await writeFile(join(directory, 'assets', 'main-1a2b.js'), SCRIPT);
  await writeFile(join(directory, 'assets', 'font-1a2b.woff2'), Buffer.alloc(2000, 7));
  app = new OpenAPIHono<Environment>();
  serveWeb(app, directory);
});
afterAll(() => rm(directory, { recursive: true, force: true }));

const get = (path: string, encoding?: string) =>
  app.request(path, { headers: encoding ? { 'accept-encoding': encoding } : {} });

test('scripts are sent compressed to browsers that can read it, each time the same', async () => {
  for (const encoding of ['gzip, deflate, br', 'gzip']) {
    const response = await get('/assets/main-1a2b.js', encoding);
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(response.headers.get('vary')).toBe('accept-encoding');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.length).toBeLessThan(SCRIPT.length / 3);
    expect(gunzipSync(bytes).toString()).toBe(SCRIPT);
  }
});

test('others get the file as it is', async () => {
  const plain = await get('/assets/main-1a2b.js');
  expect(plain.headers.get('content-encoding')).toBeNull();
  expect(await plain.text()).toBe(SCRIPT);
  const font = await get('/assets/font-1a2b.woff2', 'gzip');
  expect(font.headers.get('content-encoding')).toBeNull();
  const page = await get('/systems', 'gzip');
  expect(page.headers.get('content-encoding')).toBeNull();
  expect(await page.text()).toBe('<!doctype html>');
});
