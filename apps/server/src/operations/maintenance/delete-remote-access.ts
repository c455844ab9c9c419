import type { Handler } from '../../http/call.ts';
import { removeRow } from '../../services/ledger/rows.ts';
import { remoteAccesses } from '../../services/maintenance/remote-accesses.ts';

export const deleteRemoteAccess: Handler<'deleteRemoteAccess'> = (call) =>
  removeRow(call, remoteAccesses, call.params.remoteAccessId);
