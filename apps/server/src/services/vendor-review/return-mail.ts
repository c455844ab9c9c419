/** The mail that tells a vendor what to correct. In Japanese: vendors of Japanese facilities read it. */
import { findItem } from '@mamori/core/edition-items';
import type { Tx } from '@mamori/database/connect';
import type { Scope } from '@mamori/database/scope';
import { translator } from '@mamori/messages/translate';
import type { Context } from '../../context.ts';
import { createGuestLink } from '../guests/link.ts';
import { queueMail } from '../mail/queue.ts';
import { selectRequests } from '../vendor-requests/load.ts';
import type { NewMessage } from './messages.ts';

const LINK_DAYS = 30;

interface Returned {
  readonly comment: string;
  readonly items: readonly NewMessage[];
}

/** Returns the address, or null for a vendor that is told another way. */
export async function mailReturn(
  context: Context,
  tx: Tx,
  scope: Scope,
  requestId: string,
  { comment, items }: Returned,
): Promise<string | null> {
  const request = await selectRequests(tx).where('request.id', '=', requestId).executeTakeFirstOrThrow();
  const recipient = request.via_email || request.vendor_email;
  if (!recipient) return null;
  const t = translator('ja');
  const { facility, title, editionId } = await circumstances(tx, requestId);
  const edition = context.regulations.current().editions.get(editionId);
  const labelOf = (itemId: string) => (edition && findItem(edition, itemId)?.label) ?? itemId;
  const body = t('review:mail.body', {
    vendor: request.vendor_name,
    facility,
    title,
    comment: comment.trim() === '' ? t('review:mail.noComment') : comment.trim(),
    items:
      items.map(({ itemId, text }) => `${labelOf(itemId)}：${text}`).join('\n') || t('review:mail.noItems'),
    link: await linkSentence(context, tx, scope, requestId, { name: request.vendor_name, recipient }),
    person: scope.personName,
  });
  await queueMail(context, tx, scope, {
    purpose: 'returned',
    subjectRef: `vendorRequest:${requestId}`,
    recipient,
    subject: t('review:mail.subject', { facility, title }),
    body,
  });
  return recipient;
}

async function circumstances(tx: Tx, requestId: string) {
  const row = await tx
    .selectFrom('vendor_request as request')
    .innerJoin('campaign', (join) =>
      join
        .onRef('campaign.organization_id', '=', 'request.organization_id')
        .onRef('campaign.id', '=', 'request.campaign_id'),
    )
    .innerJoin('facility', 'facility.organization_id', 'request.organization_id')
    .select(['campaign.title', 'campaign.vendor_edition_id', 'facility.name'])
    .where('request.id', '=', requestId)
    .executeTakeFirstOrThrow();
  return { facility: row.name, title: row.title, editionId: row.vendor_edition_id };
}

/** Of a link that was sent only the hash is known: while it holds, the mail points to it; otherwise a new one goes along. */
async function linkSentence(
  context: Context,
  tx: Tx,
  scope: Scope,
  requestId: string,
  to: { readonly name: string; readonly recipient: string },
): Promise<string> {
  const t = translator('ja');
  const known = await tx
    .selectFrom('guest_link')
    .select('id')
    .where('request_id', '=', requestId)
    .where('email', '=', to.recipient)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', context.now())
    .limit(1)
    .executeTakeFirst();
  if (known) return t('review:mail.knownLink');
  const { url } = await createGuestLink(context, tx, scope, {
    requestId,
    name: to.name,
    email: to.recipient,
    days: LINK_DAYS,
  });
  return t('review:mail.newLink', { url });
}
