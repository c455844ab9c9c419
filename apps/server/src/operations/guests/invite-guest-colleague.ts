import { translator } from '@mamori/messages/translate';
import { asGuest, type Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { colleaguesLeft, listColleagues } from '../../services/guests/colleagues.ts';
import { createGuestLink } from '../../services/guests/link.ts';
import { maskedEmail } from '../../services/guests/open-link.ts';
import { lockOwnRequest } from '../../services/guests/request.ts';
import { queueMail } from '../../services/mail/queue.ts';
import { recordEvent } from '../../services/vendor-requests/step.ts';

const DAY = 86_400_000;

/** The link goes to the colleague's own address and is seen by nobody else; it ends with the inviter's at the latest in 60 days. */
export const inviteGuestColleague: Handler<'inviteGuestColleague'> = async (call) => {
  const { context, tx, scope, params, body, locale } = call;
  const guest = asGuest(call);
  const { own } = await lockOwnRequest(tx, guest, params.requestId);
  if (guest.linkId === null) throw new Problem('forbidden');
  if (colleaguesLeft(await listColleagues(tx, own.id)) <= 0) throw new Problem('limit-reached');
  const inviter = await tx
    .selectFrom('guest_link')
    .select('expires_at')
    .where('id', '=', guest.linkId)
    .executeTakeFirstOrThrow();
  const days = Math.max(1, Math.ceil((inviter.expires_at.getTime() - context.now().getTime()) / DAY));
  const { name, email } = body;
  const link = await createGuestLink(context, tx, scope, {
    requestId: own.id,
    name,
    email,
    days: Math.min(60, days),
    invitedByLink: guest.linkId,
  });
  const t = translator(locale);
  const words = {
    name,
    inviter: guest.name,
    facility: own.facility_name,
    vendor: own.vendor_name,
    title: own.title,
    dueOn: own.due_on,
    url: link.url,
  };
  await queueMail(context, tx, scope, {
    purpose: 'request',
    subjectRef: `vendorRequest:${own.id}`,
    recipient: email,
    subject: t('guest:mail.colleague.subject', words),
    body: t('guest:mail.colleague.body', words),
  });
  await recordEvent(context, tx, scope, own.id, 'colleagueInvited', { linkId: link.id, name });
  return {
    name,
    maskedEmail: maskedEmail(email),
    invitedAt: context.now().toISOString(),
    hasOpened: false,
    own: false,
  };
};
