import type { Handler } from '../../http/call.ts';
import { beginPasskeySignIn } from '../../identity/passkey.ts';

export const startPasskeySignIn: Handler<'startPasskeySignIn'> = ({ context, tx }) =>
  beginPasskeySignIn(context, tx);
