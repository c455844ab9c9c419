/** Opens the session of a person whose password or passkey was right. */
import type { Tx } from '@mamori/database/connect';
import type { Scope } from '@mamori/database/scope';
import type { Context } from '../context.ts';
import type { AnswerEffects } from '../http/call.ts';
import { actAs } from '../services/organizations.ts';
import type { SignInState } from './actor.ts';
import { mustEnrol } from './must-enrol.ts';
import { startSession } from './session.ts';
import { membershipsOf, sessionInfo } from './session-info.ts';
import type { PersonAtDoor } from './sign-in.ts';

export interface Entering {
  readonly person: PersonAtDoor;
  readonly userAgent: string;
  readonly effects: AnswerEffects;
  /** The way of signing in was itself two factors (a passkey with user verification). */
  readonly secondFactor: boolean;
}

export async function enter(context: Context, tx: Tx, scope: Scope, entering: Entering) {
  const { person } = entering;
  const known = { ...scope, personId: person.id, personName: person.displayName };
  await actAs(tx, { ...known, organizationId: null });
  const memberships = await membershipsOf(tx, person.id);
  const organizationId = memberships[0]?.organizationId ?? null;
  const acting = await actAs(tx, { ...known, organizationId });
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
  const roles = memberships.flatMap((membership) => membership.roles);
  const state = stateAfter(
    info.secondFactors,
    entering.secondFactor,
    mustEnrol(context.config, info.person.installationAdministrator, roles),
  );
  return {
    acting,
    info:
      state === 'signedIn'
        ? info
        : await sessionInfo(tx, context.config, { personId: person.id, organizationId, state }),
  };
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
