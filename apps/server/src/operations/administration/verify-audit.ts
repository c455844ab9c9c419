import { verifyAudit as verifyAuditOf } from '@mamori/database/audit-verify';
import { translateDynamic } from '@mamori/messages/translate';
import type { Handler } from '../../http/call.ts';

export const verifyAudit: Handler<'verifyAudit'> = async ({ context, scope, locale }) => {
  const result = await verifyAuditOf(context.database, String(scope.organizationId));
  const problems = result.problems.map(
    (problem) => translateDynamic(locale, `audit:problem.${problem.code}`, { ...problem }) ?? problem.code,
  );
  return {
    ok: problems.length === 0,
    sealed: result.sealed,
    unsealed: result.unsealedTail.count,
    latestSeal: result.lastSeal ? `#${result.lastSeal.number} ${result.lastSeal.hash}` : null,
    problems,
  };
};
