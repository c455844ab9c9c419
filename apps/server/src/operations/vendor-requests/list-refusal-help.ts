import { type Handler, signedIn } from '../../http/call.ts';
import { facilityName } from '../../services/facility.ts';
import { refusalHelp } from '../../services/vendor-requests/refusal-help.ts';

export const listRefusalHelp: Handler<'listRefusalHelp'> = async (call) => {
  const known = { facility: await facilityName(call.tx), caller: signedIn(call).displayName };
  return { rows: refusalHelp(call.locale, known) };
};
