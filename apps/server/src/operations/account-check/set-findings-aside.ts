import type { Handler } from '../../http/call.ts';
import { setAside } from '../../services/account-check/asides.ts';

export const setFindingsAside: Handler<'setFindingsAside'> = async (call) => ({
  asideIds: await setAside(call, call.body),
});
