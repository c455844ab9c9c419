import { type Handler, signedIn } from '../../http/call.ts';
import { supportEnds } from '../../services/support-ends/select.ts';
import { todayInJapan } from '../../services/today.ts';

export const getSupportEnds: Handler<'getSupportEnds'> = (call) =>
  supportEnds(call.tx, signedIn(call), todayInJapan(call.context.now()));
