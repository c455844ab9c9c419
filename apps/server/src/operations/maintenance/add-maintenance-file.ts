import type { Handler } from '../../http/call.ts';
import { keepWorkFile } from '../../services/maintenance/files.ts';
import { loadWork } from '../../services/maintenance/work-step.ts';

export const addMaintenanceFile: Handler<'addMaintenanceFile'> = async (call) => {
  await loadWork(call);
  await keepWorkFile(call, call.query.kind);
  return loadWork(call);
};
