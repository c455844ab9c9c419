/** Section 5: whom nobody else can help gets back in from the computer itself, with and without a running server. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client, createClient } from '@mamori/contract/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documented, mamori, withServer } from './support.ts';

const PASSWORD = 'たまご-correct-horse-battery';
const NEW_PASSWORD = 'みかん-battery-staple-九月';

let folder: string;
let env: { MAMORI_DATA: string };
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mamori-reset-'));
  env = { MAMORI_DATA: join(folder, 'データ') };
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const reset = async (...args: string[]) => {
  const ran = await mamori(['reset-password', ...args, '--json'], env);
  expect(ran.code, ran.stderr).toBe(0);
  return documented<{ code: string; url: string; signInName: string }>(ran, 'password-reset');
};

async function firstAdministrator(client: Client, code: string): Promise<void> {
  await client.call('completeSetUp', {
    body: {
      code,
      displayName: '山田 花子',
      signInName: 'hanako',
      password: PASSWORD,
      locale: 'ja',
      facilityName: 'さくら医院',
      facilityKind: 'clinic',
    },
  });
}

describe('mamori reset-password', () => {
  it('helps the last administrator, through the server or without one', async () => {
    await withServer(env.MAMORI_DATA, async ({ url, output }) => {
      const client = createClient({ baseUrl: url });
      await firstAdministrator(client, /→ ([A-Z0-9-]{14})/.exec(output())?.[1] ?? '');

      const unknown = await mamori(['reset-password', 'taro'], env);
      expect(unknown.code).toBe(2);
      expect(unknown.stderr).toContain('hanako');

      const made = await reset('ＨＡＮＡＫＯ');
      expect(made).toMatchObject({ signInName: 'hanako' });
      expect(made.url).toContain(`/password-reset#${made.code}`);
      const told = await mamori(['reset-password', 'hanako'], env);
      expect(told.stdout).toContain('山田 花子');
      expect(told.stdout).toContain('/password-reset#');
      expect(told.stdout).not.toContain('止まっています');
      // The newer one counts.
      await expect(client.call('viewPasswordReset', { body: { code: made.code } })).rejects.toThrow();
    });

    const offline = await reset('hanako', '--with-second-factor');
    const told = await mamori(['reset-password', 'hanako', '--with-second-factor'], env);
    expect(told.stdout).toContain('止まっています');
    expect(told.stdout).toContain('二要素認証');
    const code = /コード：(\S{23})/.exec(told.stdout)?.[1] ?? '';
    expect(code).not.toBe(offline.code);

    await withServer(env.MAMORI_DATA, async ({ url }) => {
      const client = createClient({ baseUrl: url });
      const view = await client.call('viewPasswordReset', { body: { code } });
      expect(view).toMatchObject({ displayName: '山田 花子', withSecondFactor: true });
      await client.call('usePasswordReset', { body: { code, password: NEW_PASSWORD } });
      const session = await client.call('signIn', {
        body: { signInName: 'hanako', password: NEW_PASSWORD },
      });
      expect(session.state).toBe('enrolmentRequired');
    });
    const verified = await mamori(['audit', 'verify', '--json'], env);
    expect(documented(verified, 'audit-verification')).toMatchObject({ sound: true });
  });
});
