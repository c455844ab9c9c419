/** Settings from the environment, read once at the start. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chooseLocale, type Locale } from '@mamori/messages/locale';
import type { Limit } from './http/rate-limit.ts';
import { isLoopback } from './loopback.ts';
import type { MailServer } from './services/mail/server.ts';
import { parseSmtpUrl } from './services/mail/smtp-url.ts';

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
  /** Other computers can open what stands under `publicUrl`. */
  readonly linksReach: boolean;
  /** Host names besides loopback under which requests are accepted. */
  readonly hosts: ReadonlySet<string>;
  /** Fixed by the environment; null: as set on the page. */
  readonly mailServer: MailServer | null;
  readonly secureCookies: boolean;
  readonly webDirectory: string;
  readonly demo: boolean;
  /** `documents`: what other installations deliver here. */
  readonly limits: { readonly requests: Limit; readonly signIn: Limit; readonly documents: Limit };
  /** Minutes without activity after which a session ends, and hours after which it ends in any case. */
  readonly session: { readonly idleMinutes: number; readonly maximumHours: number };
  readonly lockOut: { readonly attempts: number; readonly minutes: number };
}

/** A setting that cannot be used; `key` is its sentence in the message catalogue. */
export class ConfigProblem extends Error {
  readonly key: string;
  readonly params: Readonly<Record<string, string>>;
  constructor(key: string, value: string) {
    super(`${key}: ${value}`);
    this.key = key;
    this.params = { value };
  }
}

function portOf(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new ConfigProblem('console:badPort', text);
}

function publicUrlOf(text: string): string {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text;
  throw new ConfigProblem('console:badPublicUrl', text);
}

/** The address holds a password: it is not repeated. */
function mailServerOf(text: string | undefined): MailServer | null {
  if (!text) return null;
  const server = parseSmtpUrl(text);
  if (!server) throw new ConfigProblem('console:badSmtpUrl', '');
  return server;
}

/** Set but empty means not set, as in a service's settings file. */
export function readConfig(env: NodeJS.ProcessEnv, argv: readonly string[] = []): Config {
  const port = portOf(env.PORT || '8420');
  const publicUrl = publicUrlOf(env.MAMORI_PUBLIC_URL || `http://localhost:${port}`);
  return {
    locale: chooseLocale(env.LC_ALL || env.LC_MESSAGES || env.LANG),
    host: env.HOST || '127.0.0.1',
    port,
    dataDirectory: env.MAMORI_DATA || join(homedir(), '.mamori'),
    databaseUrl: env.DATABASE_URL || null,
    applicationDatabaseUrl: env.MAMORI_APP_DATABASE_URL || null,
    publicUrl,
    linksReach: !isLoopback(new URL(publicUrl).hostname),
    hosts: new Set([new URL(publicUrl).hostname]),
    mailServer: mailServerOf(env.MAMORI_SMTP_URL),
    secureCookies: publicUrl.startsWith('https:'),
    webDirectory: env.MAMORI_WEB || fileURLToPath(new URL('../../web/dist', import.meta.url)),
    demo: argv.includes('--demo'),
    limits: {
      requests: { burst: 400, perSecond: 100 },
      signIn: { burst: 20, perSecond: 0.5 },
      documents: { burst: 200, perSecond: 40 },
    },
    session: { idleMinutes: 30, maximumHours: 12 },
    lockOut: { attempts: 10, minutes: 15 },
  };
}
