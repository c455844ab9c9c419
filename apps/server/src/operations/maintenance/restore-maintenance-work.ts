import type { Handler } from '../../http/call.ts';
import { restoreRow } from '../../services/ledger/rows.ts';
import { maintenanceWorks } from '../../services/maintenance/works.ts';

export const restoreMaintenanceWork: Handler<'restoreMaintenanceWork'> = (call) =>
  restoreRow(call, maintenanceWorks(call), call.params.maintenanceWorkId);
