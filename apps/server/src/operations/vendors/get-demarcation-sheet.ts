import type { Handler } from '../../http/call.ts';
import { auditRead } from '../../services/audit-read.ts';
import { demarcationFile } from '../../services/register/sheets.ts';

export const getDemarcationSheet: Handler<'getDemarcationSheet'> = async (call) => {
  const file = await demarcationFile(call, call.query.format);
  auditRead(call, 'contract.sheetRead', `contract:${call.params.contractId}`, { name: file.fileName });
  return file;
};
