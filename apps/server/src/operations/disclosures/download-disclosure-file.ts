import type { Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { readFile } from '../../services/attachments.ts';
import { auditRead } from '../../services/audit-read.ts';
import { disclosureDetail } from '../../services/disclosures/detail.ts';

export const downloadDisclosureFile: Handler<'downloadDisclosureFile'> = async (call) => {
  const { file } = await disclosureDetail(call);
  if (!file) throw new Problem('not-found');
  auditRead(call, 'disclosure.read', `disclosure:${call.params.disclosureId}`, { name: file.name });
  return readFile(call.tx, file.id);
};
