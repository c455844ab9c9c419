/** The real server on a real database, reached over real HTTP; one per test file. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client, createClient } from '@mamori/contract/client';
import type { Role } from '@mamori/contract/permissions';
import { testDatabase } from '@mamori/database/testing/test-database';
import { generateSync } from 'otplib';
import { readConfig } from '../../src/config.ts';
import type { Context } from '../../src/context.ts';
import { listen } from '../../src/http/listen.ts';
import { NOBODY } from '../../src/identity/session.ts';
import { renewSetUpCode } from '../../src/identity/set-up-code.ts';
import { createContext } from '../../src/start.ts';
import { recordExample } from './record-examples.ts';

export const PASSWORD = 'たまご-correct-horse-battery';

/** A browser in miniature: keeps the cookies of a session and of a guest. */
export interface Visitor extends Client {
  readonly cookie: () => string | null;
  readonly fetch: typeof fetch;
}

export interface Harness {
  readonly context: Context;
  readonly url: string;
  visitor(locale?: 'ja' | 'en'): Visitor;
  /** Moves the server's clock. */
  travel(milliseconds: number): void;
  close(): Promise<void>;
}

export interface HarnessOptions extends Partial<Context> {
  /** As if others could open its links, which lead to the harness; true by default. */
  readonly linksReach?: boolean;
}

export async function startHarness(
  { linksReach = true, ...overrides }: HarnessOptions = {},
  argv: readonly string[] = [],
): Promise<Harness> {
  const undo: (() => unknown)[] = [];
  const test = await testDatabase();
  const dataDirectory = await mkdtemp(join(tmpdir(), 'mamori-test-'));
  const env = { PORT: '0', MAMORI_DATA: dataDirectory, MAMORI_WEB: join(dataDirectory, 'web') };
  const config = readConfig(env, argv);
  let offset = 0;
  const base = await createContext(config, test.database, { add: (step) => void undo.unshift(step) });
  const context: Context = {
    ...base,
    log: { info: () => {}, error: (details, message) => console.error(message, details) },
    now: () => new Date(Date.now() + offset),
    config: { ...config, linksReach },
    ...overrides,
  };
  const { server, port } = await listen(context, { hostname: '127.0.0.1', port: 0 });
  const url = `http://127.0.0.1:${port}`;
  return {
    context,
    url,
    visitor: (locale = 'ja') => visitorAt(url, locale),
    travel: (milliseconds) => {
      offset += milliseconds;
    },
    async close() {
      await new Promise((resolve) => server.close(resolve));
      for (const step of undo) await step();
      await test.close();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}

function visitorAt(url: string, locale: 'ja' | 'en'): Visitor {
  const kept = new Map<string, string>();
  const cookie = () => (kept.size === 0 ? null : [...kept.values()].join('; '));
  const send: typeof fetch = async (input, init) => {
    const headers = new Headers(init?.headers);
    const sent = cookie();
    if (sent) headers.set('cookie', sent);
    const response = await fetch(input, { ...init, headers });
    await recordExample(String(input), init, response);
    for (const line of response.headers.getSetCookie()) {
      const pair = line.split(';', 1)[0] ?? '';
      const [name = '', value = ''] = pair.split('=', 2);
      if (!/^mamori_(session|guest)$/.test(name)) continue;
      if (value === '') kept.delete(name);
      else kept.set(name, pair);
    }
    return response;
  };
  const client = createClient({ baseUrl: url, fetch: send, locale: () => locale });
  return { ...client, fetch: send, cookie };
}

/** Sets an empty installation up and enrols the second factor: the first administrator, signed in. */
export async function setUp(harness: Harness, facilityName = 'さくら医院'): Promise<Visitor> {
  const code = await harness.context.database.installation.transaction(NOBODY, renewSetUpCode);
  const visitor = harness.visitor();
  await visitor.call('completeSetUp', {
    body: {
      code: code ?? '',
      displayName: '山田 花子',
      signInName: 'hanako',
      password: PASSWORD,
      locale: 'ja',
      facilityName,
      facilityKind: 'clinic',
    },
  });
  await enrol(harness, visitor);
  return visitor;
}

/** The same for a vendor's own installation (R-C5). */
export async function setUpVendor(harness: Harness, name = '甲システム株式会社'): Promise<Visitor> {
  const code = await harness.context.database.installation.transaction(NOBODY, renewSetUpCode);
  const visitor = harness.visitor();
  await visitor.call('completeSetUp', {
    body: {
      code: code ?? '',
      displayName: '佐藤 一郎',
      signInName: 'ichiro',
      password: PASSWORD,
      locale: 'ja',
      organizationKind: 'vendor',
      facilityName: name,
    },
  });
  await enrol(harness, visitor);
  return visitor;
}

export function totpCode(secret: string, at: Date): string {
  return generateSync({ secret, epoch: Math.floor(at.getTime() / 1000) });
}

export async function enrol(harness: Harness, visitor: Visitor): Promise<string> {
  const { secret } = await visitor.call('startTotpEnrolment');
  await visitor.call('confirmTotpEnrolment', { body: { code: totpCode(secret, harness.context.now()) } });
  return secret;
}

/** A further person of the organization with these roles, signed in. */
export async function invite(harness: Harness, administrator: Visitor, roles: Role[]): Promise<Visitor> {
  const { url } = await administrator.call('createInvitation', { body: { name: roles.join(), roles } });
  const visitor = harness.visitor();
  const session = await visitor.call('acceptInvitation', {
    body: {
      token: url.split('#')[1] ?? '',
      displayName: roles.join(),
      signInName: `user-${randomUUID().slice(0, 8)}`,
      password: PASSWORD,
      locale: 'ja',
    },
  });
  if (session.state === 'enrolmentRequired') await enrol(harness, visitor);
  return visitor;
}

/** A second organization of the same installation with its own administrator: the other tenant. */
export async function otherTenant(harness: Harness, administrator: Visitor): Promise<Visitor> {
  const created = await administrator.call('createFacility', {
    body: { name: 'よその病院', kind: 'hospital' },
  });
  const home = (await administrator.call('getSession')).organization?.organizationId ?? '';
  await administrator.call('switchOrganization', { body: { organizationId: created.organizationId } });
  const visitor = await invite(harness, administrator, ['safety_manager']);
  await administrator.call('switchOrganization', { body: { organizationId: home } });
  return visitor;
}
