/** The time line of a request in words. */
import type { RequestEvent, RequestMail } from '@mamori/contract/schemas/vendor-requests';
import type { Tx } from '@mamori/database/connect';
import { printSheetDate } from '@mamori/documents/sheets/wording';
import type { Locale } from '@mamori/messages/locale';
import { translateDynamic } from '@mamori/messages/translate';
import type { z } from 'zod';

const MOST = 500;

export async function requestEvents(
  tx: Tx,
  requestId: string,
  locale: Locale,
): Promise<z.input<typeof RequestEvent>[]> {
  const rows = await tx
    .selectFrom('vendor_request_event')
    .select(['at', 'kind', 'person_name', 'details'])
    .where('request_id', '=', requestId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST)
    .execute();
  return rows.map(({ at, kind, person_name: by, details }) => ({
    at: at.toISOString(),
    kind,
    by,
    text: eventText(kind, details, locale),
  }));
}

/** The sentence of exactly this event where there is one (`sent_mail`), else of its kind, else the kind itself. */
function eventText(kind: string, details: Readonly<Record<string, unknown>>, locale: Locale): string {
  const variant = details.how ?? details.excuse ?? details.way;
  const params = {
    ...details,
    ...(typeof details.dueOn === 'string' ? { due: printSheetDate(details.dueOn, locale) } : {}),
  };
  const text =
    (typeof variant === 'string'
      ? translateDynamic(locale, `campaigns:event.${kind}_${variant}`, params)
      : undefined) ?? translateDynamic(locale, `campaigns:event.${kind}`, params);
  const note = typeof details.text === 'string' && details.text !== '' ? `\n${details.text}` : '';
  return `${text ?? kind}${note}`;
}

export async function requestMails(tx: Tx, requestId: string): Promise<z.input<typeof RequestMail>[]> {
  const rows = await tx
    .selectFrom('mail_message')
    .select(['id', 'purpose', 'recipient', 'subject', 'state', 'attempts', 'last_error'])
    .select(['created_at', 'sent_at'])
    .where('subject_ref', '=', `vendorRequest:${requestId}`)
    .orderBy('created_at', 'desc')
    .limit(MOST)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    purpose: row.purpose,
    recipient: row.recipient,
    subject: row.subject,
    state: row.state,
    attempts: row.attempts,
    lastError: row.last_error,
    createdAt: row.created_at.toISOString(),
    sentAt: row.sent_at?.toISOString() ?? null,
  }));
}
