/** Settings from the environment, read once at the start. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chooseLocale, type Locale } from '@mamori/messages/locale';
import type { Limit } from './http/rate-limit.ts';

export interface Config {
  /** Language of the console. */
  readonly locale: Locale;
  readonly host: string;
  readonly port: number;
  readonly dataDirectory: string;
  /** External PostgreSQL; null starts the embedded one. */
  readonly databaseUrl: string | null;
  readonly applicationDatabaseUrl: string | null;
  /** Address under which people reach the product; printed, put into invitations and passkeys. */
  readonly publicUrl: string;
  /** Host names besides loopback under which requests are accepted. */
  readonly hosts: ReadonlySet<string>;
  readonly secureCookies: boolean;
  readonly webDirectory: string;
  readonly demo: boolean;
  readonly limits: { readonly requests: Limit; readonly signIn: Limit };
  /** Minutes without activity after which a session ends, and hours after which it ends in any case. */
  readonly session: { readonly idleMinutes: number; readonly maximumHours: number };
  readonly lockOut: { readonly attempts: number; readonly minutes: number };
}

function portOf(text: string | undefined): number {
  const port = Number(text ?? '8420');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`PORT は 0 から 65535 の整数です / PORT must be an integer from 0 to 65535: ${text}`);
  }
  return port;
}

export function readConfig(env: NodeJS.ProcessEnv, argv: readonly string[] = []): Config {
  const port = portOf(env.PORT);
  const publicUrl = env.MAMORI_PUBLIC_URL ?? `http://localhost:${port}`;
  return {
    locale: chooseLocale(env.LC_ALL || env.LC_MESSAGES || env.LANG),
    host: env.HOST ?? '127.0.0.1',
    port,
    dataDirectory: env.MAMORI_DATA ?? join(homedir(), '.mamori'),
    databaseUrl: env.DATABASE_URL ?? null,
    applicationDatabaseUrl: env.MAMORI_APP_DATABASE_URL ?? null,
    publicUrl,
    hosts: new Set([new URL(publicUrl).hostname]),
    secureCookies: publicUrl.startsWith('https:'),
    webDirectory: env.MAMORI_WEB ?? fileURLToPath(new URL('../../web/dist', import.meta.url)),
    demo: argv.includes('--demo'),
    limits: { requests: { burst: 400, perSecond: 100 }, signIn: { burst: 20, perSecond: 0.5 } },
    session: { idleMinutes: 30, maximumHours: 12 },
    lockOut: { attempts: 10, minutes: 15 },
  };
}
