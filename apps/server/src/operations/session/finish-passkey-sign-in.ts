import { recordAudit } from '@mamori/database/audit';
import type { Handler } from '../../http/call.ts';
import { enter } from '../../identity/enter.ts';
import { completePasskeySignIn } from '../../identity/passkey.ts';

/** A passkey with user verification is two factors at once: possession and PIN or biometrics. */
export const finishPasskeySignIn: Handler<'finishPasskeySignIn'> = async ({
  context,
  tx,
  scope,
  body,
  effects,
  userAgent,
  actor,
}) => {
  const person = await completePasskeySignIn(context, tx, body);
  const { info, acting } = await enter(context, tx, scope, {
    person,
    userAgent,
    effects,
    replaced: actor,
    secondFactor: true,
  });
  await recordAudit(tx, acting, { action: 'signIn.passkey', subject: person.id, details: {} });
  return info;
};
