import type { Handler } from '../../http/call.ts';
import { listMemberRows } from '../../services/members.ts';

export const listMembers: Handler<'listMembers'> = async ({ tx, scope, context }) => ({
  rows: await listMemberRows(tx, String(scope.organizationId), context.now()),
});
