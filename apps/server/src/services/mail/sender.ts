/**
 * Sends the mails that wait, one after the other. Each is leased before it is handed over: when the process dies in between, the
 * mail is tried again once the lease is over, so none is lost and at most the one under way goes out twice (with one message id).
 */
import type { Tx } from '@mamori/database/connect';
import type { Scope } from '@mamori/database/scope';
import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { NOBODY } from '../../identity/session.ts';
import { readFile } from '../attachments.ts';
import { jobScope, readEverywhere } from '../background.ts';
import { recordEvent } from '../vendor-requests/step.ts';
import { deliver, failureOf, type MailFailure, type OutgoingMail } from './deliver.ts';
import { readOrganizationSender } from './organization-sender.ts';
import { type MailServer, readMailServer } from './server.ts';

const MINUTE = 60_000;
const LEASE = 10 * MINUTE;
const INTERVAL = 5_000;
/** Minutes until the next try; after the last one the mail has failed. Two and a half days in all. */
const PAUSES = [1, 5, 15, 60, 180, 360, 720, 1440, 1440] as const;

const LOST_ATTACHMENT: MailFailure = { isFinal: true, concernsServer: false, reason: 'attachment missing' };

interface Waiting {
  readonly organizationId: string;
  readonly id: string;
}

interface Claimed {
  readonly mail: Omit<OutgoingMail, 'attachments'>;
  readonly files: readonly Readonly<Record<string, unknown>>[];
  readonly attempts: number;
  readonly purpose: string;
  readonly subjectRef: string;
}

/** Until stopped. A mail under way is finished first. */
export function startMailSender(context: Context): { stop(): Promise<void> } {
  let running: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const ending = new AbortController();
  const loop = () => {
    running = sendWaiting(context, ending.signal)
      .catch((cause: unknown) => context.log.error({ cause }, 'mail'))
      .finally(() => {
        if (!ending.signal.aborted) timer = setTimeout(loop, INTERVAL).unref();
      });
  };
  loop();
  return {
    async stop() {
      ending.abort();
      clearTimeout(timer);
      await running;
    },
  };
}

/** Everything that is due. Returns how many mails the server took. */
export async function sendWaiting(context: Context, signal?: AbortSignal): Promise<number> {
  const server = await context.database.installation.read(NOBODY, (tx) => readMailServer(context, tx));
  if (!server) return 0;
  let sent = 0;
  for (const waiting of await findWaiting(context)) {
    if (signal?.aborted) break;
    const outcome = await sendOne(context, server, waiting);
    if (outcome === 'sent') sent += 1;
    if (outcome === 'stop') break;
  }
  return sent;
}

function findWaiting(context: Context): Promise<Waiting[]> {
  return readEverywhere<Waiting>(
    context,
    `SELECT organization_id AS "organizationId", id FROM mail_message
      WHERE state = 'waiting' AND next_attempt_at <= $1 ORDER BY next_attempt_at LIMIT 200`,
    [context.now()],
  );
}

async function sendOne(
  context: Context,
  server: MailServer,
  { organizationId, id }: Waiting,
): Promise<'sent' | 'skipped' | 'stop'> {
  const scope = jobScope(organizationId);
  const claimed = await context.database.transaction(scope, (tx) => claim(context, tx, scope, id));
  if (!claimed) return 'skipped';
  try {
    const attachments = await context.database.read(scope, (tx) => readAttachments(tx, claimed.files));
    await deliver(server, { ...claimed.mail, attachments });
  } catch (error) {
    const failure = error instanceof Problem ? LOST_ATTACHMENT : failureOf(error);
    await context.database.transaction(scope, (tx) => settleFailure(context, tx, scope, claimed, failure));
    return failure.concernsServer ? 'stop' : 'skipped';
  }
  await context.database.transaction(scope, (tx) =>
    tx
      .updateTable('mail_message')
      .set({ state: 'sent', sent_at: context.now(), last_error: null })
      .where('id', '=', id)
      .execute(),
  );
  return 'sent';
}

/** Null: another process has it, or it is not due any more. */
async function claim(context: Context, tx: Tx, scope: Scope, id: string): Promise<Claimed | null> {
  const now = context.now();
  const row = await tx
    .selectFrom('mail_message')
    .selectAll()
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .where('next_attempt_at', '<=', now)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  if (!row) return null;
  await tx
    .updateTable('mail_message')
    .set({ attempts: sql`attempts + 1`, next_attempt_at: new Date(now.getTime() + LEASE) })
    .where('id', '=', id)
    .execute();
  const sender = await readOrganizationSender(tx, scope);
  return {
    attempts: row.attempts + 1,
    purpose: row.purpose,
    subjectRef: row.subject_ref,
    mail: {
      id,
      senderName: sender.name,
      replyTo: sender.replyTo,
      recipient: row.recipient,
      subject: row.subject,
      body: row.body,
    },
    files: row.attachments,
  };
}

/** Rarely more than one. */
async function readAttachments(tx: Tx, files: Claimed['files']): Promise<OutgoingMail['attachments']> {
  const read = [];
  for (const { attachmentId, name } of files) {
    const file = await readFile(tx, String(attachmentId));
    read.push({ filename: String(name), content: Buffer.from(file.bytes), contentType: file.mediaType });
  }
  return read;
}

async function settleFailure(
  context: Context,
  tx: Tx,
  scope: Scope,
  { mail, attempts, purpose, subjectRef }: Claimed,
  { isFinal, reason }: MailFailure,
): Promise<void> {
  const pause = PAUSES[attempts - 1];
  const failed = isFinal || pause === undefined;
  await tx
    .updateTable('mail_message')
    .set({
      last_error: reason,
      ...(failed
        ? { state: 'failed' }
        : { next_attempt_at: new Date(context.now().getTime() + pause * MINUTE) }),
    })
    .where('id', '=', mail.id)
    .execute();
  const [kind, requestId] = subjectRef.split(':');
  if (failed && kind === 'vendorRequest' && requestId) {
    await recordEvent(context, tx, scope, requestId, 'mailFailed', {
      recipient: mail.recipient,
      purpose,
      reason,
    });
  }
}
