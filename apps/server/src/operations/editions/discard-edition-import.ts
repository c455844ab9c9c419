import type { Handler } from '../../http/call.ts';
import { lockDraft } from '../../services/editions/stored.ts';
import { recordInstallationAudit } from '../../services/installation-audit.ts';

/** The workbooks go with it: they can be fetched from the ministry again. */
export const discardEditionImport: Handler<'discardEditionImport'> = async ({
  context,
  tx,
  scope,
  params,
}) => {
  const draft = await lockDraft(tx, params.importId);
  await tx.deleteFrom('edition_import_file').where('edition_import_id', '=', draft.id).execute();
  await tx
    .updateTable('edition_import')
    .set({ status: 'discarded', version: draft.version + 1, updated_at: context.now() })
    .where('id', '=', draft.id)
    .execute();
  await recordInstallationAudit(tx, scope, {
    action: 'edition.discarded',
    subject: `editionImport:${draft.id}`,
    details: { files: draft.report.files },
  });
};
