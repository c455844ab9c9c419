import type { Handler } from '../../http/call.ts';
import { auditRead } from '../../services/audit-read.ts';
import { matrixFile } from '../../services/permissions/export.ts';

export const exportPermissionMatrix: Handler<'exportPermissionMatrix'> = async (call) => {
  const { query } = call;
  const file = await matrixFile(call, query);
  auditRead(call, 'ledger.copied', 'ledger:permission', query);
  return file;
};
