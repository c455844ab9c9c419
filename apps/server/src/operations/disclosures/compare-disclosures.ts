import { compareDisclosures as compare } from '@mamori/core/vendor/disclosure-compare';
import { translator } from '@mamori/messages/translate';
import type { Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { disclosureDetail } from '../../services/disclosures/detail.ts';
import { writable } from '../../services/writable.ts';

export const compareDisclosures: Handler<'compareDisclosures'> = async (call) => {
  const newer = await disclosureDetail(call);
  const older = await disclosureDetail({ ...call, params: { disclosureId: call.query.older } });
  if (newer.content && older.content) return { rows: writable(compare(older.content, newer.content)) };
  const reason = translator(call.locale)('disclosures:server.noAnswers');
  throw new Problem('conflict', { reason });
};
