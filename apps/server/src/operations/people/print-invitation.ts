import { recordAudit } from '@mamori/database/audit';
import { invitationSheet } from '@mamori/documents/sheets/invitation';
import type { Locale } from '@mamori/messages/locale';
import { translateDynamic, translator } from '@mamori/messages/translate';
import { type Handler, signedIn } from '../../http/call.ts';
import { invitationUrl, requireOwnInvitation } from '../../services/invitations.ts';
import { sheetDownload } from '../../services/sheets/download.ts';
import { expiryText } from '../../services/sheets/expiry-text.ts';

/**
 * Only the link itself can be printed: its secret is not stored, so the caller brings it, and it must be the one of this
 * invitation. The address is written anew, so that no sheet of ours leads elsewhere.
 */
export const printInvitation: Handler<'printInvitation'> = async (call) => {
  const { context, tx, scope, body, locale } = call;
  const token = body.url.split('#')[1] ?? '';
  const invitation = await requireOwnInvitation(context, tx, scope, body.invitationId, token);
  await recordAudit(tx, scope, {
    action: 'invitation.printed',
    subject: `invitation:${invitation.id}`,
    details: { name: invitation.name },
  });
  const sheet = invitationSheet({
    locale,
    organization: invitation.organization_name,
    invitee: invitation.name,
    role: roleNames(invitation.roles, locale),
    invitedBy: signedIn(call).displayName,
    url: invitationUrl(context, token),
    expires: expiryText(invitation.expires_at, locale),
  });
  return sheetDownload(context, sheet, null);
};

function roleNames(roles: readonly string[], locale: Locale): string {
  const names = roles.map((role) => translateDynamic(locale, `common:role.${role}`) ?? role);
  return names.join(translator(locale)('documents:separator'));
}
