import type { Handler } from '../../http/call.ts';
import { readFile } from '../../services/attachments.ts';
import { auditRead } from '../../services/audit-read.ts';
import { requireFile } from '../../services/register/contract-files.ts';

export const downloadContractFile: Handler<'downloadContractFile'> = async (call) => {
  const { id, name } = await requireFile(call.tx, call.params.contractFileId);
  auditRead(call, 'contract.fileRead', `attachment:${id}`, { name });
  return readFile(call.tx, id);
};
