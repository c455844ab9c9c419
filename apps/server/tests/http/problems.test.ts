/** Section 8: errors are problem details (RFC 9457), in the language that was asked for; unknown ones tell nothing. */
import { ERRORS, type ErrorCode } from '@mamori/contract/errors';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Harness, setUp, startHarness, type Visitor } from '../support/harness.ts';

let harness: Harness;
let hanako: Visitor;
const logged: { message: string; details: object }[] = [];
beforeAll(async () => {
  harness = await startHarness({
    log: { info: () => {}, error: (details, message) => void logged.push({ message, details }) },
  });
  hanako = await setUp(harness);
});
afterAll(() => harness?.close());

async function problem(path: string, language: string | null, init: RequestInit = {}) {
  const response = await fetch(harness.url + path, {
    ...init,
    headers: { ...init.headers, ...(language === null ? {} : { 'accept-language': language }) },
  });
  return { response, body: (await response.json()) as Record<string, string | number> };
}

describe('a problem', () => {
  it('says what, where from and what to do, under a number that the log has too', async () => {
    const { response, body } = await problem('/api/session', 'ja');
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(body).toEqual({
      type: '/api/errors#not-signed-in',
      title: 'サインインが必要です',
      status: 401,
      detail: expect.stringContaining('もう一度サインインしてください'),
      code: 'not-signed-in',
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(response.status).toBe(401);
  });

  it.each([
    ['ja', 'ja'],
    ['en', 'en'],
    ['en-GB,en;q=0.9,ja;q=0.8', 'en'],
    ['ja,en-US;q=0.7', 'ja'],
    ['fr-FR, en;q=0.5', 'en'],
    ['fr', 'ja'],
    ['*', 'ja'],
    ['', 'ja'],
    [null, 'ja'],
    ['\u00e9;;q=x,,', 'ja'],
  ])('in %s comes in %s', async (wanted, language) => {
    const { response, body } = await problem('/api/session', wanted);
    expect(response.headers.get('content-language')).toBe(language);
    expect(body.title).toBe(language === 'ja' ? 'サインインが必要です' : 'You need to sign in');
  });

  it('of an input names every field by pointer, in both languages', async () => {
    const send = (language: string) =>
      hanako.fetch(`${harness.url}/api/vendors`, {
        method: 'POST',
        headers: {
          'x-mamori-request': '1',
          'content-type': 'application/json',
          'accept-language': language,
        },
        body: JSON.stringify({ name: '', contractKind: 'nothing' }),
      });
    const texts = [];
    for (const language of ['ja', 'en']) {
      const body = (await (await send(language)).json()) as {
        code: string;
        fields: { pointer: string; message: string }[];
      };
      expect(body.code).toBe('invalid-input');
      expect(body.fields.map(({ pointer }) => pointer).sort()).toEqual(['/contractKind', '/name']);
      texts.push(body.fields.map(({ message }) => message).join());
    }
    expect(texts[0]).toMatch(/[ぁ-ん]/);
    expect(texts[1]).not.toMatch(/[ぁ-ん]/);
  });

  it('that nobody foresaw is told without its cause, which the log keeps', async () => {
    const broken = await startHarness({
      log: { info: () => {}, error: (details, message) => void logged.push({ message, details }) },
      documents: null as never,
    });
    const visitor = await setUp(broken);
    const { id } = await visitor.call('createAssessment', { body: { editionId: 'fy2025/facility' } });
    const response = await visitor.fetch(`${broken.url}/api/assessments/${id}/form?format=pdf`);
    const body = (await response.json()) as { code: string; detail: string; requestId: string };
    expect(body).toMatchObject({ code: 'unexpected', status: 500 });
    expect(JSON.stringify(body)).not.toMatch(/TypeError|null|documents|\.ts/);
    expect(body.detail).toContain(body.requestId);
    const entry = logged.find(({ details }) => JSON.stringify(details).includes(body.requestId));
    expect(entry?.message).toBe('unexpected');
    await broken.close();
  });

  it('has a title and a detail in both languages for every code', async () => {
    const { problemDetails, Problem } = await import('../../src/http/problem.ts');
    for (const code of Object.keys(ERRORS) as ErrorCode[])
      for (const locale of ['ja', 'en'] as const) {
        const { title, detail } = problemDetails(new Problem(code), locale, 'x');
        expect([code, title === code, detail === code, title === '']).toEqual([code, false, false, false]);
      }
  });
});
