import { recordAudit } from '@mamori/database/audit';
import { openPasswordReset } from '@mamori/database/password-reset';
import { passwordResetSheet } from '@mamori/documents/sheets/password-reset';
import { type Handler, signedIn } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { findMember } from '../../services/members.ts';
import { passwordResetUrl } from '../../services/password-resets.ts';
import { sheetDownload } from '../../services/sheets/download.ts';
import { expiryText } from '../../services/sheets/expiry-text.ts';

/** As with invitations: only a code that was just made can be printed, by those whose organization made it. */
export const printPasswordReset: Handler<'printPasswordReset'> = async (call) => {
  const { context, tx, scope, params, body, locale } = call;
  const member = await findMember(tx, String(scope.organizationId), params.personId, context.now());
  const reset = await openPasswordReset(tx, body.code, context.now());
  if (reset?.personId !== member.personId || reset.organizationId !== scope.organizationId) {
    throw new Problem('not-found');
  }
  const organization = await tx
    .selectFrom('organization')
    .select('name')
    .where('id', '=', String(scope.organizationId))
    .executeTakeFirstOrThrow();
  await recordAudit(tx, scope, {
    action: 'passwordReset.printed',
    subject: `person:${member.personId}`,
    details: {},
  });
  const sheet = passwordResetSheet({
    locale,
    organization: organization.name,
    recipient: member.displayName,
    signInName: member.signInName,
    issuedBy: signedIn(call).displayName,
    url: passwordResetUrl(context, body.code),
    code: body.code,
    expires: expiryText(reset.expiresAt, locale),
  });
  return sheetDownload(context, sheet, null);
};
