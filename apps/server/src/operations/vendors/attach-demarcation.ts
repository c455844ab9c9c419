import type { Handler } from '../../http/call.ts';
import { storeBytes } from '../../services/attachments.ts';
import { addFile } from '../../services/register/contract-files.ts';
import { demarcationFile } from '../../services/register/sheets.ts';

export const attachDemarcation: Handler<'attachDemarcation'> = async (call) => {
  const { context, tx, scope, params, body } = call;
  const { bytes, fileName: name, mediaType } = await demarcationFile(call, body.format);
  const id = await storeBytes(context, tx, scope, { name, mediaType, bytes });
  return addFile(tx, scope, params.contractId, id, 'demarcation');
};
