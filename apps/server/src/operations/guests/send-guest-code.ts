import type { Handler } from '../../http/call.ts';
import { mailCode } from '../../services/guests/one-time-code.ts';
import { maskedEmail, openLink } from '../../services/guests/open-link.ts';

/** To the link's own address only: whoever was forwarded the link gets no code. */
export const sendGuestCode: Handler<'sendGuestCode'> = async ({ context, tx, scope, body, locale }) => {
  const link = await openLink(context, tx, body.token, scope.origin);
  if (link.row.email !== '') await mailCode(context, tx, link, locale);
  return { sentTo: maskedEmail(link.row.email) };
};
