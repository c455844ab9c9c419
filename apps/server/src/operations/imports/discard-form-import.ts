import { recordAudit } from '@mamori/database/audit';
import type { Handler } from '../../http/call.ts';
import { claimFormImport } from '../../services/form-imports/claim.ts';

/** The file goes out of sight with the preview. */
export const discardFormImport: Handler<'discardFormImport'> = async (call) => {
  const { context, tx, scope, params } = call;
  const row = await claimFormImport(call, { discarded_at: context.now() });
  await tx
    .updateTable('attachment')
    .set({ deleted_at: context.now(), deleted_by: scope.personId })
    .where('id', '=', row.attachment_id)
    .execute();
  await recordAudit(tx, scope, {
    action: 'formImport.discarded',
    subject: `formImport:${params.formImportId}`,
    details: { name: row.preview.fileName },
  });
};
