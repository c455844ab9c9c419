import { recordAudit } from '@mamori/database/audit';
import type { Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { endSessions } from '../../identity/end-sessions.ts';
import { membershipsOf } from '../../identity/session-info.ts';
import { findMember } from '../../services/members.ts';
import { actAs } from '../../services/organizations.ts';

/**
 * A person belongs to the installation and may be a member elsewhere: whoever manages one organization may not weaken a
 * sign-in that opens another one. Such a person is reset by an administrator of the installation.
 */
export const resetMemberSecondFactor: Handler<'resetMemberSecondFactor'> = async ({
  context,
  tx,
  scope,
  actor,
  params,
}) => {
  const { personId } = params;
  await findMember(tx, String(scope.organizationId), personId, context.now());
  await actAs(tx, { ...scope, personId });
  const elsewhere = (await membershipsOf(tx, personId)).length > 1;
  await actAs(tx, scope);
  if (elsewhere && !actor?.installationAdministrator) throw new Problem('forbidden');
  await tx.deleteFrom('totp').where('person_id', '=', personId).execute();
  await tx.deleteFrom('passkey').where('person_id', '=', personId).execute();
  await tx.deleteFrom('recovery_code').where('person_id', '=', personId).execute();
  await endSessions(tx, personId, context.now());
  await recordAudit(tx, scope, {
    action: 'member.secondFactorReset',
    subject: `person:${personId}`,
    details: {},
  });
};
