import { type Handler, signedIn } from '../../http/call.ts';
import { listDisposals as list } from '../../services/disposals/select.ts';

export const listDisposals: Handler<'listDisposals'> = (call) => list(call.tx, signedIn(call));
