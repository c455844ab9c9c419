import type { Handler } from '../../http/call.ts';
import { takeOverLinks } from '../../services/account-check/links.ts';

export const takeOverAccountLinks: Handler<'takeOverAccountLinks'> = (call) => takeOverLinks(call, call.body);
