import { type Handler, onlyFile } from '../../http/call.ts';
import { storeFile } from '../../services/attachments.ts';
import { addFile } from '../../services/register/contract-files.ts';
import { requireContract } from '../../services/register/contract-parts.ts';

export const addContractFile: Handler<'addContractFile'> = async (call) => {
  const { context, tx, scope, params, query, files } = call;
  await requireContract(call);
  const file = onlyFile(files);
  const id = await storeFile(context, tx, scope, file);
  return addFile(tx, scope, params.contractId, id, query.kind);
};
