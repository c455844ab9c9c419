/** Requests go out by mail: letter, personal link, the form as Excel (R-C2). What cannot be sent is named, not dropped. */
import { nextRequestStatus } from '@mamori/core/vendor/request-status';
import type { Tx } from '@mamori/database/connect';
import type { Scope } from '@mamori/database/scope';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { storeBytes } from '../attachments.ts';
import { createGuestLink } from '../guests/link.ts';
import { isMailAddress } from '../mail/address.ts';
import { type Mail, queueMail } from '../mail/queue.ts';
import { isMailSetUp } from '../mail/server.ts';
import { filledLetter, letterValues, linkDays, type Sending, type SendingRequest } from './sending.ts';
import { statusAfter, writeStep } from './step.ts';
import { vendorForm } from './vendor-form.ts';

export type SkipReason = 'noAddress' | 'badAddress' | 'notSent' | 'nothingToDo';

export interface Outcome {
  readonly done: number;
  readonly skipped: { readonly requestId: string; readonly reason: SkipReason }[];
}

/** Throws `mail-not-set-up`. */
export async function requireMail(context: Context, tx: Tx): Promise<void> {
  if (!(await isMailSetUp(context, tx))) throw new Problem('mail-not-set-up');
}

export async function sendByMail(context: Context, tx: Tx, scope: Scope, sending: Sending): Promise<Outcome> {
  return eachByMail(sending, (request) => sendOne(context, tx, scope, sending, request));
}

/** Why this request cannot be mailed now; null when it can. */
export function mailObstacle(request: SendingRequest): SkipReason | null {
  if (nextRequestStatus(request.status, 'send') === null) return 'nothingToDo';
  if (request.email.trim() === '') return 'noAddress';
  return isMailAddress(request.email.trim()) ? null : 'badAddress';
}

export async function eachByMail(
  sending: Sending,
  send: (request: SendingRequest) => Promise<void>,
  obstacle: (request: SendingRequest) => SkipReason | null = mailObstacle,
): Promise<Outcome> {
  const skipped: Outcome['skipped'] = [];
  for (const request of sending.requests) {
    const reason = obstacle(request);
    if (reason === null) await send(request);
    else skipped.push({ requestId: request.id, reason });
  }
  return { done: sending.requests.length - skipped.length, skipped };
}

async function sendOne(
  context: Context,
  tx: Tx,
  scope: Scope,
  sending: Sending,
  request: SendingRequest,
): Promise<void> {
  const form = await vendorForm(context, scope, sending.campaign.vendorEditionId, request);
  const attachmentId = await storeBytes(context, tx, scope, { ...form, name: form.fileName });
  const mailed = await mailWithLink(context, tx, scope, sending, request, {
    purpose: 'request',
    letter: sending.campaign.letter,
    attachments: [{ attachmentId, name: form.fileName }],
  });
  await writeStep(context, tx, scope, request, {
    status: statusAfter(request, 'send'),
    changes: { sent_at: context.now(), sent_how: 'mail' },
    kind: 'sent',
    details: { how: 'mail', ...mailed },
  });
}

interface MailToVendor {
  readonly purpose: 'request' | 'reminder';
  /** With its placeholders. */
  readonly letter: Parameters<typeof filledLetter>[0];
  readonly attachments?: Mail['attachments'];
}

/** Every mail has a link of its own: the secret of an earlier one is stored nowhere. None where nobody outside could open it. */
export async function mailWithLink(
  context: Context,
  tx: Tx,
  scope: Scope,
  sending: Sending,
  request: SendingRequest,
  { purpose, letter, attachments = [] }: MailToVendor,
): Promise<{ readonly recipient: string; readonly mailId: string; readonly linkId?: string }> {
  const recipient = request.email.trim();
  const link = context.config.linksReach
    ? await createGuestLink(context, tx, scope, {
        requestId: request.id,
        name: request.contact || request.addressee,
        email: recipient,
        days: linkDays(request, sending.today),
      })
    : null;
  const mailId = await queueMail(context, tx, scope, {
    purpose,
    subjectRef: `vendorRequest:${request.id}`,
    recipient,
    ...filledLetter(letter, letterValues(sending, request, link?.url ?? null)),
    attachments,
  });
  return { recipient, mailId, ...(link ? { linkId: link.id } : {}) };
}
