/** Opens the session of a person whose password or passkey was right. */
import type { Tx } from '@mamori/database/connect';
import type { Scope } from '@mamori/database/scope';
import type { Context } from '../context.ts';
import type { AnswerEffects } from '../http/call.ts';
import { Problem } from '../http/problem.ts';
import { actAs } from '../services/organizations.ts';
import type { Actor, SignInState } from './actor.ts';
import { endSessions } from './end-sessions.ts';
import { mustEnrol } from './must-enrol.ts';
import { startSession } from './session.ts';
import { membershipsOf, sessionInfo } from './session-info.ts';
import { noteEntered, type PersonAtDoor } from './sign-in.ts';

export interface Entering {
  readonly person: PersonAtDoor;
  readonly userAgent: string;
  readonly effects: AnswerEffects;
  /** The way of signing in was itself two factors (a passkey with user verification). */
  readonly secondFactor: boolean;
  /** Whose session the browser had until now: it ends, whoever it was. */
  readonly replaced?: Actor | null;
}

/** Throws `account-disabled` for somebody whose use was stopped everywhere. */
export async function enter(context: Context, tx: Tx, scope: Scope, entering: Entering) {
  const { person } = entering;
  const known = { ...scope, personId: person.id, personName: person.displayName };
  await actAs(tx, { ...known, organizationId: null });
  const memberships = await membershipsOf(tx, person.id);
  const organizationId = memberships[0]?.organizationId ?? null;
  const acting = await actAs(tx, { ...known, organizationId });
  if (entering.replaced) await endReplaced(tx, entering.replaced, context.now());
  const token = await startSession(tx, context.now(), {
    personId: person.id,
    organizationId,
    userAgent: entering.userAgent,
    origin: scope.origin,
    secondFactor: entering.secondFactor,
  });
  entering.effects.setSessionToken(token);
  const info = await sessionInfo(tx, context.config, {
    personId: person.id,
    organizationId,
    state: 'signedIn',
  });
  if (memberships.length === 0 && !info.person.installationAdministrator)
    throw new Problem('account-disabled');
  const roles = memberships.flatMap((membership) => membership.roles);
  const state = stateAfter(
    info.secondFactors,
    entering.secondFactor,
    mustEnrol(context.config, info.person.installationAdministrator, roles),
  );
  if (state !== 'secondFactorRequired') await noteEntered(tx, person.id, context.now());
  return {
    acting,
    info:
      state === 'signedIn'
        ? info
        : await sessionInfo(tx, context.config, { personId: person.id, organizationId, state }),
  };
}

async function endReplaced(tx: Tx, { personId, sessionId }: Actor, now: Date): Promise<void> {
  await endSessions(tx, personId, now, { only: sessionId });
}

function stateAfter(
  factors: { totp: boolean; passkeys: number },
  shown: boolean,
  needed: boolean,
): SignInState {
  if (shown) return 'signedIn';
  if (factors.totp || factors.passkeys > 0) return 'secondFactorRequired';
  return needed ? 'enrolmentRequired' : 'signedIn';
}
