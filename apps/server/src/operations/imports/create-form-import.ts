import { recordAudit } from '@mamori/database/audit';
import { jsonb } from '@mamori/database/json';
import { type Call, type Handler, onlyFile, type UploadedFile } from '../../http/call.ts';
import { loadAssessment } from '../../services/assessments/load.ts';
import { storeBytes } from '../../services/attachments.ts';
import { MEDIA_TYPES } from '../../services/documents.ts';
import { type FormImportPreview, formImportAnswer, previewOf } from '../../services/form-imports/preview.ts';
import { readForm } from '../../services/form-imports/read-form.ts';

type CreateCall = Call<'createFormImport'>;

/** Reads and compares; no answer is written. */
export const createFormImport: Handler<'createFormImport'> = async (call) => {
  const { context, tx, params, files, locale } = call;
  const loaded = await loadAssessment(context, tx, params.assessmentId);
  const file = onlyFile(files);
  const editions = [...context.regulations.current().editions.values()];
  const reading = await readForm(context.workbooks, file.bytes, loaded.edition, editions, locale);
  return keep(call, file, previewOf(file, reading, loaded, locale));
};

async function keep(
  { context, tx, scope, params }: CreateCall,
  file: UploadedFile,
  preview: FormImportPreview,
): Promise<ReturnType<typeof formImportAnswer>> {
  const id = context.newId();
  const stored = { name: preview.fileName, mediaType: MEDIA_TYPES.xlsx, bytes: file.bytes };
  const created_at = context.now();
  await tx
    .insertInto('form_import')
    .values({
      organization_id: String(scope.organizationId),
      id,
      assessment_id: params.assessmentId,
      attachment_id: await storeBytes(context, tx, scope, stored),
      preview: jsonb(preview),
      created_by: scope.personId,
      created_at,
    })
    .execute();
  await recordAudit(tx, scope, {
    action: 'formImport.read',
    subject: `formImport:${id}`,
    details: { assessment: params.assessmentId, name: preview.fileName, sha256: preview.sha256 },
  });
  return formImportAnswer({ id, created_at, preview }, 'preview');
}
