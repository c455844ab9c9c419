import { type Handler, signedIn } from '../../http/call.ts';
import { refusalHelp } from '../../services/vendor-requests/refusal-help.ts';

export const listRefusalHelp: Handler<'listRefusalHelp'> = async (call) => {
  const facility = await call.tx.selectFrom('facility').select('name').executeTakeFirst();
  const known = { facility: facility?.name ?? '', caller: signedIn(call).displayName };
  return { rows: refusalHelp(call.locale, known) };
};
