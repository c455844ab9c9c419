import type { Handler } from '../../http/call.ts';
import { auditRead } from '../../services/audit-read.ts';
import { clauseFile } from '../../services/register/sheets.ts';

export const getClauseSheet: Handler<'getClauseSheet'> = async (call) => {
  const file = await clauseFile(call);
  auditRead(call, 'contract.sheetRead', `contract:${call.params.contractId}`, { name: file.fileName });
  return file;
};
