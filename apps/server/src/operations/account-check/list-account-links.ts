import type { Handler } from '../../http/call.ts';
import { linksPage } from '../../services/account-check/links.ts';

export const listAccountLinks: Handler<'listAccountLinks'> = (call) => linksPage(call, call.query);
