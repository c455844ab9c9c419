import type { Handler } from '../../http/call.ts';
import { endAsides } from '../../services/account-check/asides.ts';

export const endFindingsAside: Handler<'endFindingsAside'> = (call) => endAsides(call, call.body.asideIds);
