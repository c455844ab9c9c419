import type { Handler } from '../../http/call.ts';
import { maintenanceWorks } from '../../services/maintenance/works.ts';

export const listMaintenanceWorks: Handler<'listMaintenanceWorks'> = async (call) => ({
  rows: await maintenanceWorks(call).list(call.tx, call.locale),
});
