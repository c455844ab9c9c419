import type { Handler } from '../../http/call.ts';
import { createRow } from '../../services/ledger/rows.ts';
import { maintenanceWorks } from '../../services/maintenance/works.ts';

export const createMaintenanceWork: Handler<'createMaintenanceWork'> = (call) =>
  createRow(call, maintenanceWorks(call));
