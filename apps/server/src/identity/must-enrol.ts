import { ROLES_WITH_SECOND_FACTOR, type Role } from '@mamori/contract/permissions';
import type { Config } from '../config.ts';

/**
 * Whether somebody without a second factor has to set one up first. Administrators always have to, but for the
 * demonstration: its people are shared, and a visitor could not sign in with another's authenticator app. `demo` is set
 * by `--demo` alone, and the seeding refuses to start on an installation that somebody works with (demo/seed.ts).
 */
export function mustEnrol(config: Config, administrator: boolean, roles: readonly Role[]): boolean {
  if (config.demo) return false;
  return administrator || roles.some((role) => ROLES_WITH_SECOND_FACTOR.has(role));
}
