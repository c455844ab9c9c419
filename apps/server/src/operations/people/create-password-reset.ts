import { recordAudit } from '@mamori/database/audit';
import { issuePasswordReset } from '@mamori/database/password-reset';
import { type Handler, signedIn } from '../../http/call.ts';
import { passwordResetUrl, requireResettable } from '../../services/password-resets.ts';

/** The old password stays valid until the link is used: a reset that nobody asked for locks nobody out. */
export const createPasswordReset: Handler<'createPasswordReset'> = async (call) => {
  const { context, tx, scope, params, locale } = call;
  const actor = signedIn(call);
  const now = context.now();
  await requireResettable({ tx, scope, actor, locale, now }, params.personId);
  const reset = {
    personId: params.personId,
    organizationId: scope.organizationId,
    createdBy: actor.personId,
    withSecondFactor: false,
  };
  const { code, expiresAt } = await issuePasswordReset(tx, reset, now);
  await recordAudit(tx, scope, {
    action: 'passwordReset.created',
    subject: `person:${params.personId}`,
    details: { expiresAt: expiresAt.toISOString() },
  });
  return { url: passwordResetUrl(context, code), code, expiresAt: expiresAt.toISOString() };
};
