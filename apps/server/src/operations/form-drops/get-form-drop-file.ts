import type { Handler } from '../../http/call.ts';
import { auditRead } from '../../services/audit-read.ts';
import { loadDetail } from '../../services/form-drops/file.ts';

export const getFormDropFile: Handler<'getFormDropFile'> = async (call) => {
  const { formDropId, formDropFileId } = call.params;
  const detail = await loadDetail(call, formDropId, formDropFileId);
  auditRead(call, 'formDrop.fileRead', `formDrop:${formDropId}`, { file: detail.name });
  return detail;
};
