/** The one-time code of a link: mailed to the link's own address, asked for once, void after five wrong ones (R-C2). */
import { timingSafeEqual } from 'node:crypto';
import type { Tx } from '@mamori/database/connect';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import type { Context } from '../../context.ts';
import { Problem } from '../../http/problem.ts';
import { queueMail } from '../mail/queue.ts';
import { recordEvent } from '../vendor-requests/step.ts';
import { hashSecret, renewGuestCode } from './link.ts';
import type { OpenLink } from './open-link.ts';

export const CODE_ATTEMPTS = 5;
export const CODE_MINUTES = 15;
const SECOND = 1000;
const BETWEEN_CODES = 60 * SECOND;
const DAY = 86_400 * SECOND;
/** With five attempts each, a link gives fifty guesses at a million codes a day. */
const CODES_A_DAY = 10;

/** Mails a new code. Throws `code-too-soon` within a minute of the last one and after ten in a day. */
export async function mailCode(context: Context, tx: Tx, link: OpenLink, locale: Locale): Promise<void> {
  const { row, scope } = link;
  const now = context.now().getTime();
  const wait = row.code_sent_at ? row.code_sent_at.getTime() + BETWEEN_CODES - now : 0;
  if (wait > 0) throw tooSoon(Math.ceil(wait / SECOND));
  const subjectRef = `guestLink:${row.id}`;
  const { count } = await tx
    .selectFrom('mail_message')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('subject_ref', '=', subjectRef)
    .where('purpose', '=', 'code')
    .where('created_at', '>', new Date(now - DAY))
    .executeTakeFirstOrThrow();
  if (Number(count) >= CODES_A_DAY) throw tooSoon(3600);
  const code = await renewGuestCode(context, tx, row.id, CODE_MINUTES);
  const t = translator(locale);
  const words = { code, minutes: CODE_MINUTES, facility: row.facility_name, title: row.title };
  await queueMail(context, tx, scope, {
    purpose: 'code',
    subjectRef,
    recipient: row.email,
    subject: t('guest:mail.code.subject', words),
    body: t('guest:mail.code.body', words),
  });
  await recordEvent(context, tx, scope, row.request_id, 'codeSent', { linkId: row.id });
}

const tooSoon = (seconds: number) =>
  new Problem('code-too-soon', { params: { seconds }, retryAfterSeconds: seconds });

/** The code is used up by this, right or not: null when it was right, else the refusal, whose attempt counts. */
export async function useCode(
  context: Context,
  tx: Tx,
  { row, scope }: OpenLink,
  code: string,
): Promise<Problem | null> {
  const { code_hash, code_expires_at, code_attempts } = row;
  if (!code_hash || !code_expires_at || code_expires_at <= context.now()) return new Problem('code-void');
  const isRight = timingSafeEqual(hashSecret(`${row.id}:${digitsOf(code)}`), code_hash);
  const left = CODE_ATTEMPTS - code_attempts - 1;
  await tx
    .updateTable('guest_link')
    .set({
      code_attempts: isRight ? 0 : code_attempts + 1,
      code_hash: isRight || left <= 0 ? null : code_hash,
    })
    .where('id', '=', row.id)
    .execute();
  if (isRight) return null;
  await recordEvent(context, tx, scope, row.request_id, 'codeRefused', { linkId: row.id, left });
  return left <= 0 ? new Problem('code-void') : new Problem('wrong-code', { params: { left } });
}

/** Full-width digits, spaces and hyphens are what people type from paper. */
const digitsOf = (text: string) => text.normalize('NFKC').replace(/[\s-]/g, '');
