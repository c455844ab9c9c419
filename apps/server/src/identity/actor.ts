/** The person behind a request and what they may do. */
import type { Demand, InstallationPermission, Permission, Role } from '@mamori/contract/permissions';
import { INSTALLATION_PERMISSIONS } from '@mamori/contract/permissions';
import type { Locale } from '@mamori/messages/locale';
import { Problem } from '../http/problem.ts';

export type SignInState = 'signedIn' | 'secondFactorRequired' | 'enrolmentRequired';

export interface Actor {
  readonly personId: string;
  readonly displayName: string;
  readonly signInName: string;
  readonly locale: Locale;
  readonly installationAdministrator: boolean;
  readonly state: SignInState;
  /** SHA-256 of the session token, hex. */
  readonly sessionId: string;
  readonly organizationId: string | null;
  readonly roles: readonly Role[];
  readonly permissions: ReadonlySet<Permission>;
}

/** What a session may do before the second factor has been shown. */
const BEFORE_SECOND_FACTOR = new Set(['getSession', 'verifySecondFactor', 'signOut']);
/** What an administrator without a second factor may do: set one up. */
const BEFORE_ENROLMENT = new Set([
  ...BEFORE_SECOND_FACTOR,
  'updateAccount',
  'startTotpEnrolment',
  'confirmTotpEnrolment',
  'startPasskeyRegistration',
  'finishPasskeyRegistration',
  'listPasskeys',
]);

/** Throws the named error when this actor may not call the operation. */
export function authorise(actor: Actor | null, operationId: string, demand: Exclude<Demand, 'guest'>): void {
  if (demand === 'public') return;
  if (!actor) throw new Problem('not-signed-in');
  if (actor.state === 'secondFactorRequired' && !BEFORE_SECOND_FACTOR.has(operationId)) {
    throw new Problem('second-factor-required');
  }
  if (actor.state === 'enrolmentRequired' && !BEFORE_ENROLMENT.has(operationId)) {
    throw new Problem('second-factor-enrolment-required');
  }
  if (demand === 'signedIn') return;
  if (!allows(actor, demand)) throw new Problem('forbidden');
}

function allows(actor: Actor, demand: Permission | InstallationPermission): boolean {
  const ofInstallation = (INSTALLATION_PERMISSIONS as readonly string[]).includes(demand);
  return ofInstallation ? actor.installationAdministrator : actor.permissions.has(demand as Permission);
}
