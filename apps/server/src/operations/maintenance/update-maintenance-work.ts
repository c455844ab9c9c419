import type { Handler } from '../../http/call.ts';
import { updateRow } from '../../services/ledger/rows.ts';
import { maintenanceWorks } from '../../services/maintenance/works.ts';

export const updateMaintenanceWork: Handler<'updateMaintenanceWork'> = (call) =>
  updateRow(call, maintenanceWorks(call), call.params.maintenanceWorkId);
