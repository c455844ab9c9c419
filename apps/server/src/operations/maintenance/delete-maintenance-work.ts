import type { Handler } from '../../http/call.ts';
import { removeRow } from '../../services/ledger/rows.ts';
import { maintenanceWorks } from '../../services/maintenance/works.ts';

export const deleteMaintenanceWork: Handler<'deleteMaintenanceWork'> = (call) =>
  removeRow(call, maintenanceWorks(call), call.params.maintenanceWorkId);
