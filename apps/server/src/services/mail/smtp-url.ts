/**
 * `MAMORI_SMTP_URL`: `smtps://user:password@host:465?from=mamori@example.jp` (TLS from the first byte) or
 * `smtp://user:password@host:587?from=…` (STARTTLS is demanded; `&encryption=none` for a server of the same house).
 */
import { isMailAddress } from './address.ts';
import type { MailServer } from './server.ts';

const DEFAULT_PORT = { tls: 465, starttls: 587, none: 25 } as const;

/** Null: the address cannot be used. */
export function parseSmtpUrl(text: string): MailServer | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const encryption = encryptionOf(url);
  const from = url.searchParams.get('from') ?? '';
  if (encryption === null || url.hostname === '' || !isMailAddress(from)) return null;
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? DEFAULT_PORT[encryption] : Number(url.port),
    encryption,
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    from,
    certificate: '',
  };
}

function encryptionOf(url: URL): MailServer['encryption'] | null {
  if (url.protocol === 'smtps:') return 'tls';
  if (url.protocol !== 'smtp:') return null;
  const wanted = url.searchParams.get('encryption') ?? 'starttls';
  return wanted === 'starttls' || wanted === 'none' ? wanted : null;
}
