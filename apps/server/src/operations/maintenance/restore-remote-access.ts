import type { Handler } from '../../http/call.ts';
import { restoreRow } from '../../services/ledger/rows.ts';
import { remoteAccesses } from '../../services/maintenance/remote-accesses.ts';

export const restoreRemoteAccess: Handler<'restoreRemoteAccess'> = (call) =>
  restoreRow(call, remoteAccesses, call.params.remoteAccessId);
