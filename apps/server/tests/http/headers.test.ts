/** Section 8: every answer says what a browser may do with it, also a refusal, a file, and the page itself. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Harness, setUp, startHarness, type Visitor } from '../support/harness.ts';

let harness: Harness;
let hanako: Visitor;
beforeAll(async () => {
  harness = await startHarness();
  hanako = await setUp(harness);
  const web = harness.context.config.webDirectory;
  await mkdir(join(web, 'assets'), { recursive: true });
  await writeFile(join(web, 'index.html'), '<!doctype html><title>まもり</title>');
  await writeFile(join(web, 'assets', 'main-abc123.js'), 'export {};');
});
afterAll(() => harness?.close());

const get = (path: string, init: RequestInit = {}) => hanako.fetch(harness.url + path, init);

const PATHS = [
  '/api/status',
  '/api/session',
  '/api/nowhere',
  '/api/openapi.json',
  '/api/docs',
  '/',
  '/people?tab=members',
  '/assets/main-abc123.js',
  '/assets/gone.js',
] as const;

describe('headers', () => {
  it.each(PATHS)('%s: no framing, no sniffing, no referrer, no foreign content', async (path) => {
    const { headers } = await get(path);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('permissions-policy')).toContain('geolocation=()');
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  it('stand on refusals too: not signed in, too long, another site', async () => {
    const refusals = [
      await fetch(`${harness.url}/api/session`),
      await fetch(`${harness.url}/api/session`, { method: 'POST' }),
      await get('/api/vendors', {
        method: 'POST',
        headers: { 'x-mamori-request': '1' },
        body: 'x'.repeat(2e6),
      }),
    ];
    for (const { status, headers } of refusals) {
      expect(status).toBeGreaterThanOrEqual(400);
      expect(headers.get('content-security-policy'), `${status}`).toContain("default-src 'none'");
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('content-type')).toBe('application/problem+json');
    }
  });

  it('let nothing be kept but files whose name changes with their content', async () => {
    for (const path of ['/api/status', '/', '/people', '/assets/gone.js'])
      expect((await get(path)).headers.get('cache-control'), path).toBe('no-store');
    expect((await get('/assets/main-abc123.js')).headers.get('cache-control')).toContain('immutable');
  });

  it('of a file: saved, never shown inside our own origin', async () => {
    const { id } = await hanako.call('createAssessment', { body: { editionId: 'fy2025/facility' } });
    const { status, headers } = await get(`/api/assessments/${id}/form?format=xlsx`);
    expect(status).toBe(200);
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''/,
    );
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('answer no other site’s question before a request (CORS)', async () => {
    const response = await fetch(`${harness.url}/api/session`, {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect(response.status).toBe(403);
  });
});
