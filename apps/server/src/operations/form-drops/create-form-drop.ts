import { recordAudit } from '@mamori/database/audit';
import type { Handler } from '../../http/call.ts';
import { loadDrop } from '../../services/form-drops/drop.ts';
import { expectedOf } from '../../services/form-drops/expected.ts';

export const createFormDrop: Handler<'createFormDrop'> = async (call) => {
  const { context, tx, scope, params, locale } = call;
  await expectedOf(context, tx, scope, params.campaignId, locale);
  const id = context.newId();
  await tx
    .insertInto('form_drop')
    .values({
      organization_id: String(scope.organizationId),
      id,
      campaign_id: params.campaignId,
      created_by: scope.personId,
      created_at: context.now(),
    })
    .execute();
  await recordAudit(tx, scope, {
    action: 'formDrop.created',
    subject: `formDrop:${id}`,
    details: { campaign: params.campaignId },
  });
  return loadDrop(call, id);
};
