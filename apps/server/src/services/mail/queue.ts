/** Mail on its way: written with the transaction that causes it, sent afterwards by the sender (R-C2). */
import type { Tx } from '@mamori/database/connect';
import { jsonb } from '@mamori/database/json';
import type { Scope } from '@mamori/database/scope';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { isMailAddress, isOneLine } from './address.ts';

export interface Mail {
  /** What it is about, for the list of mails: `request`, `reminder`, `code`, `returned`. */
  readonly purpose: string;
  /** `vendorRequest:<id>`. */
  readonly subjectRef: string;
  readonly recipient: string;
  readonly subject: string;
  /** Plain text. */
  readonly body: string;
  /** Stored files that go with it. */
  readonly attachments?: readonly { readonly attachmentId: string; readonly name: string }[];
}

/** Returns the id of the message. Throws `invalid-input` for what could carry headers or recipients of its own. */
export async function queueMail(context: Context, tx: Tx, scope: Scope, mail: Mail): Promise<string> {
  if (!isMailAddress(mail.recipient)) throw refused('/recipient', mail.recipient);
  if (!isOneLine(mail.subject)) throw refused('/subject', mail.subject);
  const id = context.newId();
  await tx
    .insertInto('mail_message')
    .values({
      organization_id: String(scope.organizationId),
      id,
      purpose: mail.purpose,
      subject_ref: mail.subjectRef,
      recipient: mail.recipient,
      subject: mail.subject,
      body: mail.body,
      attachments: jsonb([...(mail.attachments ?? [])]),
      next_attempt_at: context.now(),
      created_by: scope.personId,
      created_at: context.now(),
    })
    .execute();
  return id;
}

function refused(pointer: string, message: string): Problem {
  return new Problem('invalid-input', { fields: [{ pointer, message: JSON.stringify(message) }] });
}
