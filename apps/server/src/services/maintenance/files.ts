/** Files of a work: plan, access log, report. */
import { recordAudit } from '@mamori/database/audit';
import type { Tx } from '@mamori/database/connect';
import type { Scope } from '@mamori/database/scope';
import type { Context } from '../../context.ts';
import { onlyFile, type UploadedFile } from '../../http/call.ts';
import { storeFile } from '../attachments.ts';

interface FileCall {
  readonly context: Context;
  readonly tx: Tx;
  readonly scope: Scope;
  readonly params: { readonly maintenanceWorkId: string };
  readonly files: readonly UploadedFile[];
}

/** Keeps the one file of the request with the work and returns its id. */
export async function keepWorkFile(
  { context, tx, scope, params, files }: FileCall,
  kind: 'plan' | 'access_log' | 'report' | 'other',
): Promise<string> {
  const file = onlyFile(files);
  const attachmentId = await storeFile(context, tx, scope, file);
  await tx
    .insertInto('maintenance_file')
    .values({
      organization_id: String(scope.organizationId),
      work_id: params.maintenanceWorkId,
      attachment_id: attachmentId,
      kind,
    })
    .execute();
  await recordAudit(tx, scope, {
    action: 'maintenanceWork.fileAdded',
    subject: `maintenanceWork:${params.maintenanceWorkId}`,
    details: { attachmentId, name: file.name, kind },
  });
  return attachmentId;
}
