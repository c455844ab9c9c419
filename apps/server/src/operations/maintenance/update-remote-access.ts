import type { Handler } from '../../http/call.ts';
import { updateRow } from '../../services/ledger/rows.ts';
import { remoteAccesses } from '../../services/maintenance/remote-accesses.ts';

export const updateRemoteAccess: Handler<'updateRemoteAccess'> = (call) =>
  updateRow(call, remoteAccesses, call.params.remoteAccessId);
