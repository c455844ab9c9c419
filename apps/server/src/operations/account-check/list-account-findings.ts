import type { Handler } from '../../http/call.ts';
import { findingsPage } from '../../services/account-check/findings.ts';

export const listAccountFindings: Handler<'listAccountFindings'> = (call) => findingsPage(call, call.query);
