import { countAnswers } from '@mamori/core/vendor/disclosure';
import { recordAudit } from '@mamori/database/audit';
import { jsonb } from '@mamori/database/json';
import type { Handler } from '../../http/call.ts';
import { disclosureDetail, requireVersion } from '../../services/disclosures/detail.ts';
import { writeDisclosure } from '../../services/disclosures/write.ts';

/** By hand: from paper, a PDF, or to correct what was read. */
export const saveDisclosureContent: Handler<'saveDisclosureContent'> = async (call) => {
  const { tx, scope, params, body } = call;
  const { counts: before } = await requireVersion(call, call.ifMatch);
  await writeDisclosure(call, { content: jsonb({ ...body }) });
  await recordAudit(tx, scope, {
    action: 'disclosure.contentSaved',
    subject: `disclosure:${params.disclosureId}`,
    details: { before, after: countAnswers(body) },
  });
  return disclosureDetail(call);
};
