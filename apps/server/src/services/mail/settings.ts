/** What the page of the mail settings shows: the server without its password, and how the queue of the installation stands. */
import type { MailSettings } from '@mamori/contract/schemas/mail';
import type { Tx } from '@mamori/database/connect';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { NOBODY } from '../../identity/session.ts';
import { readEverywhere } from '../background.ts';
import { readMailServer } from './server.ts';

/** Within the transaction that changed them, or on its own. */
export async function mailSettings(context: Context, tx?: Tx): Promise<z.input<typeof MailSettings>> {
  const server = tx
    ? await readMailServer(context, tx)
    : await context.database.installation.read(NOBODY, (own) => readMailServer(context, own));
  const counts = await queueCounts(context);
  if (!server) return { source: 'none', server: null, ...counts };
  const { password, ...shown } = server;
  return {
    source: context.config.mailServer ? 'environment' : 'settings',
    server: { ...shown, hasPassword: password !== '' },
    ...counts,
  };
}

/** Of all organizations: only numbers leave it. */
async function queueCounts(context: Context): Promise<{ waiting: number; failed: number }> {
  const [row] = await readEverywhere<{ waiting: string; failed: string }>(
    context,
    `SELECT count(*) FILTER (WHERE state = 'waiting') AS waiting, count(*) FILTER (WHERE state = 'failed') AS failed
      FROM mail_message WHERE state IN ('waiting', 'failed')`,
  );
  return { waiting: Number(row?.waiting ?? 0), failed: Number(row?.failed ?? 0) };
}
