import type { Handler } from '../../http/call.ts';
import { remoteMaintenanceState } from '../../services/maintenance/overview.ts';

export const getRemoteMaintenance: Handler<'getRemoteMaintenance'> = (call) => remoteMaintenanceState(call);
