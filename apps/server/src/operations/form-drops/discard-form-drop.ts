import { recordAudit } from '@mamori/database/audit';
import type { Handler } from '../../http/call.ts';
import { lockDrop } from '../../services/form-drops/claim.ts';

/** The files that did not become answers go out of sight with it. */
export const discardFormDrop: Handler<'discardFormDrop'> = async (call) => {
  const { context, tx, scope, params, locale } = call;
  const { formDropId } = params;
  await lockDrop(tx, formDropId, locale);
  await tx
    .updateTable('form_drop')
    .set({ discarded_at: context.now() })
    .where('id', '=', formDropId)
    .execute();
  const ofFiles = tx.selectFrom('form_drop_file').select('attachment_id').where('drop_id', '=', formDropId);
  await tx
    .updateTable('attachment')
    .set({ deleted_at: context.now(), deleted_by: scope.personId })
    .where('id', 'in', ofFiles.where('attachment_id', 'is not', null))
    // One workbook may hold several forms: it stays while one of them is an answer.
    .where('id', 'not in', ofFiles.where('state', '=', 'applied').where('attachment_id', 'is not', null))
    .execute();
  await recordAudit(tx, scope, { action: 'formDrop.discarded', subject: `formDrop:${formDropId}` });
};
