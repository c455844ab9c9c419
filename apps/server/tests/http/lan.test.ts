/** `mamori serve --lan`: a door of HTTPS for phones in the house, open as long as the command holds it. Here on the loopback only. */
import { X509Certificate } from 'node:crypto';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { privateAddresses } from '../../src/http/lan/private-address.ts';
import { type Harness, PASSWORD, setUp, startHarness } from '../support/harness.ts';

const TOKEN = 'lan-test-token';
let harness: Harness;
const open: AbortController[] = [];

beforeAll(async () => {
  harness = await startHarness({ localToken: () => TOKEN });
  await setUp(harness);
  await mkdir(harness.context.config.webDirectory, { recursive: true });
  await writeFile(join(harness.context.config.webDirectory, 'index.html'), '<!doctype html><title>x</title>');
});
afterEach(() => {
  for (const one of open.splice(0)) one.abort();
});
afterAll(() => harness?.close());

interface Door {
  readonly url: string;
  readonly authorityUrl: string;
  readonly fingerprint: string;
}

const ask = (body: object, signal?: AbortSignal, token = TOKEN) =>
  fetch(`${harness.url}/api/local/lan`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'x-mamori-request': '1',
    },
    body: JSON.stringify(body),
    ...(signal ? { signal } : {}),
  });

async function openDoor(): Promise<Door & { readonly ca: string; close(): void }> {
  const command = new AbortController();
  open.push(command);
  const response = await ask({ address: '127.0.0.1', port: 0 }, command.signal);
  expect(response.status).toBe(200);
  const first = await response.body?.getReader().read();
  const door = JSON.parse(new TextDecoder().decode(first?.value)) as Door;
  const file = await readFile(join(harness.context.config.dataDirectory, 'lan-authority.json'), 'utf8');
  return { ...door, ca: JSON.parse(file).certificate, close: () => command.abort() };
}

interface Sent {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** Trusting this authority and no other, as a phone that took it in. */
function over(ca: string, url: string, { method = 'GET', headers = {}, body = '' }: Sent = {}) {
  return new Promise<{ answer: IncomingMessage; bytes: Buffer }>((resolve, reject) => {
    const sent = request(url, { ca, method, headers, agent: false, servername: '' }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on('data', (piece: Buffer) => pieces.push(piece));
      answer.on('end', () => resolve({ answer, bytes: Buffer.concat(pieces) }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const write = { 'x-mamori-request': '1', 'content-type': 'application/json' };

describe('the door for phones', () => {
  it('serves the product over HTTPS to whoever trusts its authority, and to nobody else', async () => {
    const { url, ca } = await openDoor();
    expect((await over(ca, `${url}/api/status`)).answer.statusCode).toBe(200);
    await expect(fetch(`${url}/api/status`)).rejects.toThrow();
    expect((await over(ca, `${url}/stock-takes`)).answer.headers['content-security-policy']).toContain(
      "default-src 'none'",
    );
  });

  it('gives cookies that HTTPS alone carries', async () => {
    const { url, ca } = await openDoor();
    const body = JSON.stringify({ signInName: 'hanako', password: PASSWORD });
    const { answer } = await over(ca, `${url}/api/session`, { method: 'POST', headers: write, body });
    expect(answer.statusCode).toBe(200);
    const cookie = String(answer.headers['set-cookie']);
    for (const part of ['Secure', 'HttpOnly', 'SameSite=Strict']) expect(cookie).toContain(part);
  });

  it('answers under its own address only, and refuses other sites', async () => {
    const { url, ca } = await openDoor();
    const status = async (path: string, sent: Sent) => (await over(ca, url + path, sent)).answer.statusCode;
    expect(await status('/api/status', { headers: { host: 'evil.example' } })).toBe(403);
    expect(await status('/api/status', { headers: { host: '192.168.7.7' } })).toBe(403);
    const foreign = { ...write, 'sec-fetch-site': 'cross-site' };
    expect(await status('/api/session', { method: 'POST', headers: foreign, body: '{}' })).toBe(403);
    expect(await status('/api/session', { method: 'POST', body: '{}' })).toBe(403);
  });

  it('has nothing of the command line behind it', async () => {
    const { url, ca } = await openDoor();
    const headers = { ...write, authorization: `Bearer ${TOKEN}` };
    const sent = { method: 'POST', headers, body: '{"address":"127.0.0.1","port":0}' };
    expect((await over(ca, `${url}/api/local/lan`, sent)).answer.statusCode).toBe(401);
  });

  it('gives the certificate of its authority, which counts for private addresses only and is always the same', async () => {
    const first = await openDoor();
    const { bytes } = await over(first.ca, first.authorityUrl);
    const certificate = new X509Certificate(bytes);
    expect(certificate.fingerprint256).toBe(first.fingerprint);
    expect(certificate.ca).toBe(true);
    // 2.5.29.30 with 10.0.0.0/8: RFC 5280 4.2.1.10.
    expect(bytes.includes(Buffer.from([0x55, 0x1d, 0x1e, 0x01, 0x01, 0xff]))).toBe(true);
    expect(bytes.includes(Buffer.from([10, 0, 0, 0, 255, 0, 0, 0]))).toBe(true);
    first.close();
    expect((await openDoor()).fingerprint).toBe(first.fingerprint);
  });

  it('keeps the key of the authority sealed, for its owner alone', async () => {
    await openDoor();
    const file = join(harness.context.config.dataDirectory, 'lan-authority.json');
    expect((await stat(file)).mode & 0o077).toBe(0);
    expect(await readFile(file, 'utf8')).not.toContain('PRIVATE KEY');
  });

  it('closes with the command', async () => {
    const door = await openDoor();
    door.close();
    await expect
      .poll(() => over(door.ca, `${door.url}/api/status`).then(String, ({ code }) => code), { timeout: 5000 })
      .toBe('ECONNREFUSED');
  });

  it('opens no address that the internet reaches, none of another computer, and to no one without the token', async () => {
    const detail = async (body: object, token = TOKEN) =>
      JSON.stringify(await (await ask(body, undefined, token)).json());
    expect(await detail({ address: '8.8.8.8' })).toContain('院内ネットワークのアドレスではありません');
    expect(await detail({ address: '0.0.0.0' })).toContain('院内ネットワークのアドレスではありません');
    expect(await detail({ address: '192.168.254.253' })).toContain(
      'このコンピューターのアドレスではありません',
    );
    expect(await detail({ address: 'mamori.example' })).toContain('malformed-request');
    expect(await detail({ address: '127.0.0.1', port: 0 }, 'wrong')).toContain('not-signed-in');
    const { port } = new URL((await openDoor()).url);
    expect(await detail({ address: '127.0.0.1', port: Number(port) })).toContain(`ポート ${port}`);
  });
});

describe('the address', () => {
  it('is a private one, of a real network before those of programs', () => {
    const at = (address: string, more = {}) =>
      ({ address, family: 'IPv4', internal: false, ...more }) as never;
    const found = privateAddresses({
      lo: [at('127.0.0.1', { internal: true })],
      docker0: [at('172.17.0.1')],
      wlan0: [at('192.168.1.20'), at('fe80::1', { family: 'IPv6' })],
      wan: [at('203.0.113.9'), at('172.32.0.1')],
    });
    expect(found).toEqual(['192.168.1.20', '172.17.0.1']);
  });
});
