/** The whole product as people have it: the real server in its own process, its own PostgreSQL, the built web app, Chromium. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Client } from '@mamori/contract/client';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { enrol, PASSWORD, visitorOf } from './visitor.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

export interface Product {
  readonly url: string;
  /** The one-time code of the set-up page, as printed on the console; null once it is set up. */
  readonly setUpCode: string | null;
  /** What the console has said so far. */
  readonly console: string;
  readonly browser: Browser;
  /** A fresh browser profile at this size, in this language. */
  visit(options?: VisitOptions): Promise<{ page: Page; context: BrowserContext }>;
  stop(): Promise<void>;
}

export interface VisitOptions {
  readonly width?: number;
  readonly height?: number;
  readonly locale?: 'ja-JP' | 'en-GB';
  readonly colorScheme?: 'light' | 'dark';
}

/**
 * Milliseconds by which answers of the server reach the browser late, each by another part of it, so that they come in
 * any order: finds pages and tests that only work when everything is there at once.
 */
const SLOWED = Number(process.env.MAMORI_E2E_SLOWED ?? 0);

async function slow(context: BrowserContext, most: number) {
  await context.route(/\/api\//, async (route) => {
    await sleep(Math.random() * most);
    await route.continue().catch(() => {
      // The page has been left meanwhile.
    });
  });
}

const SET_UP_CODE = /→ ([A-Z0-9-]{14})/;

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Builds the web app once for all test files; `npm test` and `npm start` have usually done it already. */
export function webDirectory(): string {
  const given = process.env.MAMORI_WEB;
  if (given) return given;
  const built = join(root, 'apps/web/dist');
  if (!existsSync(join(built, 'index.html'))) {
    const result = spawnSync('npm', ['run', 'build', '-w', '@mamori/web'], { cwd: root, encoding: 'utf8' });
    if (result.status !== 0) throw new Error(`web build failed:\n${result.stderr}`);
  }
  return built;
}

function startServer(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<{ server: ChildProcess; output: () => string }> {
  const server = spawn(process.execPath, [join(root, 'apps/server/src/main.ts'), ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  return new Promise((resolve, reject) => {
    server.once('exit', (code) => reject(new Error(`server ended with ${code}:\n${text}`)));
    const read = (chunk: Buffer) => {
      text += chunk.toString();
      if (/http:\/\/.*\n/.test(text)) saidAll().then(() => resolve({ server, output: () => text }), reject);
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
  });

  /** The line after the address tells the set-up code, where there is one. */
  async function saidAll() {
    const { setUpNeeded } = await visitorOf(`http://localhost:${env.PORT}`).client.call('getStatus');
    while (setUpNeeded && !SET_UP_CODE.test(text)) await sleep(20);
  }
}

export interface StartOptions {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Under a name that is not this computer's own, so that letters carry links; browsers resolve it to the loopback. */
  readonly isReachable?: boolean;
}

export async function startProduct(options: StartOptions = {}): Promise<Product> {
  const data = await mkdtemp(join(tmpdir(), 'mamori-e2e-'));
  const port = await freePort();
  const env = {
    ...process.env,
    PORT: String(port),
    MAMORI_DATA: join(data, 'データ'),
    MAMORI_WEB: webDirectory(),
    LANG: 'ja_JP.UTF-8',
    ...(options.isReachable ? { MAMORI_PUBLIC_URL: `http://mamori.localhost:${port}` } : {}),
    ...options.env,
  };
  const { server, output } = await startServer(options.args ?? [], env);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  return {
    url: `http://localhost:${port}`,
    setUpCode: SET_UP_CODE.exec(output())?.[1] ?? null,
    get console() {
      return output();
    },
    browser,
    async visit({ width = 1280, height = 800, locale = 'ja-JP', colorScheme = 'light' } = {}) {
      const context = await browser.newContext({
        viewport: { width, height },
        locale,
        colorScheme,
        acceptDownloads: true,
        timezoneId: 'Asia/Tokyo',
      });
      if (SLOWED > 0) await slow(context, SLOWED);
      return { page: await context.newPage(), context };
    },
    async stop() {
      await browser.close();
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await ended;
      await rm(data, { recursive: true, force: true });
    },
  };
}

export interface SignedIn {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The same session for setting things up without clicking. */
  readonly client: Client;
  readonly secret: string;
}

/** Sets the installation up through the API and hands its session to a browser. */
export async function signInAsFirst(
  product: Product,
  options: VisitOptions & { readonly kind?: 'clinic' | 'hospital' | 'pharmacy' } = {},
): Promise<SignedIn> {
  const { page, context } = await product.visit(options);
  const { client, handTo } = visitorOf(product.url);
  await client.call('completeSetUp', {
    body: {
      code: product.setUpCode ?? '',
      displayName: '山田 花子',
      signInName: 'hanako',
      password: PASSWORD,
      locale: 'ja',
      facilityName: 'さくら医院',
      facilityKind: options.kind ?? 'clinic',
    },
  });
  const secret = await enrol(client);
  await handTo(context);
  return { page, context, client, secret };
}
