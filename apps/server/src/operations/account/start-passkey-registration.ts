import { type Handler, signedIn } from '../../http/call.ts';
import { beginPasskeyRegistration } from '../../identity/passkey.ts';

export const startPasskeyRegistration: Handler<'startPasskeyRegistration'> = (call) =>
  beginPasskeyRegistration(call.context, call.tx, signedIn(call));
