/** The mail server of the installation: from the environment, or as set on the page; the password lies sealed. */
import type { MailServerInput } from '@mamori/contract/schemas/mail';
import type { Tx } from '@mamori/database/connect';
import { jsonb } from '@mamori/database/json';
import { z } from 'zod';
import type { Context } from '../../context.ts';

export interface MailServer {
  readonly host: string;
  readonly port: number;
  readonly encryption: 'tls' | 'starttls' | 'none';
  readonly user: string;
  readonly password: string;
  readonly from: string;
  /** PEM; empty: the usual authorities only. */
  readonly certificate: string;
}

const SEAL = 'mail password';
const Stored = z.object({
  host: z.string(),
  port: z.number(),
  encryption: z.enum(['tls', 'starttls', 'none']),
  user: z.string(),
  /** Base64 of what the secret box gave; empty: none. */
  sealedPassword: z.string(),
  from: z.string(),
  certificate: z.string(),
});

/** Null: no mail is sent. */
export async function readMailServer(context: Context, tx: Tx): Promise<MailServer | null> {
  if (context.config.mailServer) return context.config.mailServer;
  const stored = await readStored(tx);
  if (!stored) return null;
  const { sealedPassword, ...server } = stored;
  return { ...server, password: openPassword(context, sealedPassword) };
}

export async function isMailSetUp(context: Context, tx: Tx): Promise<boolean> {
  return context.config.mailServer !== null || (await readStored(tx)) !== null;
}

async function readStored(tx: Tx): Promise<z.infer<typeof Stored> | null> {
  const row = await tx.selectFrom('installation').select('settings').executeTakeFirst();
  const stored = Stored.safeParse(row?.settings.mail);
  return stored.success ? stored.data : null;
}

/** Without a password in the input the stored one stays. */
export async function writeMailServer(
  context: Context,
  tx: Tx,
  input: z.output<typeof MailServerInput> | null,
): Promise<void> {
  const row = await tx.selectFrom('installation').select('settings').forUpdate().executeTakeFirstOrThrow();
  const { mail: before, ...rest } = row.settings;
  const settings = input === null ? rest : { ...rest, mail: stored(context, input, before) };
  await tx
    .updateTable('installation')
    .set({ settings: jsonb(settings) })
    .execute();
}

function stored(context: Context, input: z.output<typeof MailServerInput>, before: unknown) {
  const { password, ...server } = input;
  const kept = Stored.safeParse(before);
  const sealedPassword =
    password === undefined
      ? kept.success
        ? kept.data.sealedPassword
        : ''
      : password === ''
        ? ''
        : context.secrets.seal(SEAL, Buffer.from(password)).toString('base64');
  return { ...server, sealedPassword };
}

/** A password that another installation key sealed cannot be read: the mail server will then say that it is missing. */
function openPassword(context: Context, sealed: string): string {
  if (sealed === '') return '';
  try {
    return context.secrets.open(SEAL, Buffer.from(sealed, 'base64')).toString();
  } catch (cause) {
    context.log.error({ cause }, 'mail password');
    return '';
  }
}
