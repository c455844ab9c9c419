import { type Handler, signedIn } from '../../http/call.ts';
import { beginTotp } from '../../identity/totp.ts';

export const startTotpEnrolment: Handler<'startTotpEnrolment'> = (call) => {
  const actor = signedIn(call);
  return beginTotp(call.context, call.tx, { id: actor.personId, label: actor.signInName });
};
