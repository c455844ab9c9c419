import type { Handler } from '../../http/call.ts';
import { signInRules } from '../../services/permissions/sign-in-rules.ts';

export const listSignInRules: Handler<'listSignInRules'> = async (call) => ({
  rows: await signInRules(call),
});
