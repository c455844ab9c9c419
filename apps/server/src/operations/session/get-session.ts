import { type Handler, signedIn } from '../../http/call.ts';
import { sessionInfo } from '../../identity/session-info.ts';

export const getSession: Handler<'getSession'> = (call) =>
  sessionInfo(call.tx, call.context.config, signedIn(call));
