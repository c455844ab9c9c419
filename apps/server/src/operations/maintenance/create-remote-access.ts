import type { Handler } from '../../http/call.ts';
import { createRow } from '../../services/ledger/rows.ts';
import { remoteAccesses } from '../../services/maintenance/remote-accesses.ts';

export const createRemoteAccess: Handler<'createRemoteAccess'> = (call) => createRow(call, remoteAccesses);
