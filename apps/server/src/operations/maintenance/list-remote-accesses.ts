import type { Handler } from '../../http/call.ts';
import { remoteAccesses } from '../../services/maintenance/remote-accesses.ts';

export const listRemoteAccesses: Handler<'listRemoteAccesses'> = async ({ tx, locale }) => ({
  rows: await remoteAccesses.list(tx, locale),
});
