import type { Handler } from '../../http/call.ts';
import { disclosureLetter } from '../../services/disclosures/letter.ts';

export const getDisclosureLetter: Handler<'getDisclosureLetter'> = async (call) => {
  const { subject, body } = await disclosureLetter(call);
  return { subject, body };
};
