/** Section 8: whatever is sent, the answer is a named refusal, never a defect; nothing unreadable is kept. */
import { mkdir, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Harness, setUp, startHarness, type Visitor } from '../support/harness.ts';

let harness: Harness;
let hanako: Visitor;
const defects: object[] = [];
beforeAll(async () => {
  harness = await startHarness({
    log: { info: () => {}, error: (details) => void defects.push(details) },
  });
  hanako = await setUp(harness);
  const web = harness.context.config.webDirectory;
  await mkdir(web, { recursive: true });
  await writeFile(join(web, 'index.html'), 'まもり');
  await writeFile(join(web, '..', 'secret.json'), 'secret');
});
afterAll(async () => {
  await harness?.close();
  expect(defects).toEqual([]);
});

const MEBIBYTE = 1024 * 1024;

async function send(path: string, body: RequestInit['body'], more: RequestInit = {}) {
  const response = await hanako.fetch(harness.url + path, {
    method: 'POST',
    headers: { 'x-mamori-request': '1', 'content-type': 'application/json', 'accept-language': 'en' },
    ...(body === undefined ? {} : { body }),
    ...more,
  });
  const text = await response.text();
  const problem = text.startsWith('{')
    ? (JSON.parse(text) as { code?: string; fields?: { pointer: string }[] })
    : {};
  return {
    status: response.status,
    code: problem.code,
    fields: problem.fields?.map(({ pointer }) => pointer),
  };
}
const vendor = (fields: object) =>
  send('/api/vendors', JSON.stringify({ contractKind: 'none', name: 'x', ...fields }));

describe('a body', () => {
  it.each([
    ['nothing', ''],
    ['half of it', '{"name": "甲'],
    ['other than JSON', 'name=甲&contractKind=none'],
    ['JSON after JSON', '{}{}'],
    ['a comment', '{/* */}'],
  ])('of %s is malformed', async (_, body) => {
    expect(await send('/api/vendors', body)).toMatchObject({ status: 400, code: 'malformed-request' });
  });

  it.each([['null'], ['[]'], ['"x"'], ['1'], ['{"name": {"a": 1}, "contractKind": []}']])(
    'of the wrong shape (%s) is invalid',
    async (body) => {
      expect(await send('/api/vendors', body)).toMatchObject({ status: 422, code: 'invalid-input' });
    },
  );

  it('that is no UTF-8 is refused, not filled with question marks', async () => {
    const shiftJis = Buffer.concat([
      Buffer.from('{"contractKind":"none","name":"'),
      Buffer.of(0x8d, 0x62, 0x83, 0x56),
      Buffer.from('"}'),
    ]);
    expect(await send('/api/vendors', shiftJis)).toMatchObject({ status: 400, code: 'malformed-request' });
    const cut = Buffer.from('{"contractKind":"none","name":"甲"}').subarray(0, -3);
    expect(await send('/api/vendors', cut)).toMatchObject({ status: 400 });
    // A byte order mark is no fault: files are saved with it.
    const marked = Buffer.concat([
      Buffer.of(0xef, 0xbb, 0xbf),
      Buffer.from('{"contractKind":"none","name":"甲"}'),
    ]);
    expect([201, 400]).toContain((await send('/api/vendors', marked)).status);
  });

  it('with NUL or half a character is refused, by field', async () => {
    expect(await vendor({ name: 'a\u0000b' })).toMatchObject({
      status: 422,
      code: 'invalid-input',
      fields: ['/name'],
    });
    expect(await vendor({ note: '\ud800' })).toMatchObject({ status: 422, fields: ['/note'] });
    const { id } = await hanako.call('createAssessment', { body: { editionId: 'fy2025/facility' } });
    const answer = { answer: 'yes', date: '2025-05-20', targetDate: null, second: null };
    const saved = await send(
      `/api/assessments/${id}/answers/1-1`,
      JSON.stringify({ ...answer, note: 'a\u0000' }),
      { method: 'PUT' },
    );
    expect([400, 404, 422, 428]).toContain(saved.status);
    const signedIn = await send(
      '/api/session',
      JSON.stringify({ signInName: 'a\u0000', password: '\u0000' }),
    );
    expect(signedIn).toMatchObject({ status: 422, fields: expect.arrayContaining(['/signInName']) });
  });

  it('nested a hundred thousand deep does no harm', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    for (const [path, body] of [
      ['/api/vendors', deep],
      ['/api/vendors', `{"name":"深","contractKind":"none","extra":${deep}}`],
      ['/api/vendors', `{"name":${deep},"contractKind":"none"}`],
      ['/api/session/passkey', `{"challengeId":"x","response":{"id":"x","more":${deep}}}`],
      ['/api/vendors', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
    ] as const) {
      const { status } = await send(path, body);
      expect([201, 400, 401, 422], `${path} ${body.slice(0, 60)}`).toContain(status);
    }
  });

  it('cannot reach the prototype of anything', async () => {
    const body =
      '{"name":"甲","contractKind":"none","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}';
    expect((await send('/api/vendors', body)).status).toBe(201);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('longer than a megabyte is refused, announced or not', async () => {
    const long = JSON.stringify({ name: 'x'.repeat(MEBIBYTE), contractKind: 'none' });
    expect(await send('/api/vendors', long)).toMatchObject({ status: 413, code: 'payload-too-large' });
    const chunked = new ReadableStream({
      start(controller) {
        for (let n = 0; n < 40; n++) controller.enqueue(new Uint8Array(64 * 1024).fill(32));
        controller.close();
      },
    });
    expect(await send('/api/vendors', chunked, { duplex: 'half' } as RequestInit)).toMatchObject({
      status: 413,
    });
  });

  it('whose length is announced wrongly does not hang the server', async () => {
    const status = await new Promise((resolve) => {
      const sent = request(`${harness.url}/api/vendors`, {
        method: 'POST',
        headers: {
          'x-mamori-request': '1',
          'content-type': 'application/json',
          'content-length': '999999999',
          cookie: String(hanako.cookie()),
        },
      });
      sent.once('response', (response) => {
        resolve(response.statusCode);
        sent.destroy();
      });
      sent.once('error', () => resolve('closed'));
      sent.write('{');
    });
    expect([413, 'closed']).toContain(status);
    expect((await fetch(`${harness.url}/api/status`)).status).toBe(200);
  });

  it('with too long texts, too many roles, numbers beyond reason names the field', async () => {
    expect(await vendor({ name: 'あ'.repeat(5000) })).toMatchObject({ status: 422, fields: ['/name'] });
    const invitation = { name: 'x', roles: ['staff'], days: 1e308 };
    expect(await send('/api/invitations', JSON.stringify(invitation))).toMatchObject({
      status: 422,
      fields: ['/days', '/days'],
    });
    for (const times of [2, 100_000]) {
      const many = { name: 'x', roles: Array(times).fill('staff') };
      const refused = await send('/api/invitations', JSON.stringify(many));
      expect(refused).toMatchObject({ status: 422, fields: ['/roles'] });
    }
  });
});

describe('an address', () => {
  it.each([
    ['/api/vendors/not-a-uuid', 422],
    ['/api/vendors/%00', 422],
    ['/api/vendors/..%2f..%2fetc%2fpasswd', 422],
    ['/api/sessions/%00', 422],
    ['/api/account/passkeys/%00', 422],
    ['/api/account/passkeys/%ED%A0%80', 404],
    ['/api/vendors/%E0%A4%A', 422],
    [`/api/vendors/${'a'.repeat(8000)}`, 422],
    ['/api/nowhere', 404],
  ])('%s is refused with %i', async (path, status) => {
    const answer = await send(path, undefined, { method: 'DELETE' });
    expect(answer.status).toBe(status);
    expect(answer.code).toBeDefined();
  });

  it('outside of the API never leads out of the web app’s folder', async () => {
    for (const path of [
      '/%00',
      '/%E0%A4%A',
      '/assets/%2e%2e/%2e%2e/installation.key',
      '/..%5c..%5cx.js',
      '/a%00.js',
    ]) {
      const { status, body } = await raw(path);
      expect(body, path).not.toContain('secret');
      expect([200, 400, 404], `${path}: ${body.slice(0, 200)}`).toContain(status);
    }
  });

  it('with odd queries is refused by field, not guessed at', async () => {
    for (const query of ['limit=x', 'limit=-1', 'limit=1e9', 'limit=', 'personId=x']) {
      const { status } = await send(`/api/audit?${query}`, undefined, { method: 'GET' });
      expect(status, query).toBe(422);
    }
    const page = await send('/api/audit?cursor=x', undefined, { method: 'GET' });
    expect(page).toMatchObject({ status: 400, code: 'malformed-request' });
    const search = await send('/api/knowledge?q=%00', undefined, { method: 'GET' });
    expect(search.status).toBe(422);
  });
});

/** As it is written: `fetch` would tidy the address. */
function raw(path: string): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(harness.url);
    request({ hostname, port, path, headers: { host: 'localhost' } }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => {
        body += chunk.toString();
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    })
      .on('error', reject)
      .end();
  });
}
