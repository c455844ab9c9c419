import { z } from 'zod';
import { INSTALLATION_PERMISSIONS, PERMISSIONS, ROLES } from '../permissions.ts';
import { Instant, LocaleCode, RequiredText, Uuid } from './common.ts';

export const RoleName = z.enum(ROLES);
/** The roles of a person, each once. */
export const RoleNames = z
  .array(RoleName)
  .min(1)
  .max(ROLES.length)
  .refine((roles) => new Set(roles).size === roles.length);
export const SignInName = z
  .string()
  .trim()
  .min(3)
  .max(100)
  .regex(/^[\p{L}\p{N}._@-]+$/u);
/** Length and quality are judged by the password rules, which give named errors. */
export const NewPassword = z.string().min(1).max(256);

/** One-time code of a password reset; how it is written does not matter. */
export const ResetCode = z.string().min(1).max(60);

export const OrganizationKind = z.enum(['facility', 'group', 'vendor', 'authority']);

export const MembershipSummary = z.object({
  organizationId: Uuid,
  organizationName: z.string(),
  kind: OrganizationKind,
  roles: z.array(RoleName),
});

export const SignInState = z.enum(['signedIn', 'secondFactorRequired', 'enrolmentRequired']);

/** Who is signed in, where, and what that allows. */
export const SessionInfo = z.object({
  state: SignInState,
  person: z.object({
    id: Uuid,
    displayName: z.string(),
    signInName: z.string(),
    locale: LocaleCode,
    installationAdministrator: z.boolean(),
  }),
  /** Ways of the second factor that the person has set up. */
  secondFactors: z.object({ totp: z.boolean(), passkeys: z.int(), recoveryCodesLeft: z.int() }),
  organization: MembershipSummary.nullable(),
  memberships: z.array(MembershipSummary),
  permissions: z.array(z.enum([...PERMISSIONS, ...INSTALLATION_PERMISSIONS])),
  /** Minutes without activity after which the session ends. */
  idleMinutes: z.int(),
});

export const Member = z.object({
  personId: Uuid,
  displayName: z.string(),
  signInName: z.string(),
  roles: z.array(RoleName),
  active: z.boolean(),
  locked: z.boolean(),
  hasSecondFactor: z.boolean(),
  /** Until when a password reset that was handed out can be used. */
  passwordResetUntil: Instant.nullable(),
  lastSeenAt: Instant.nullable(),
});

export const Invitation = z.object({
  id: Uuid,
  name: RequiredText,
  roles: z.array(RoleName).min(1),
  createdAt: Instant,
  expiresAt: Instant,
  state: z.enum(['open', 'used', 'revoked', 'expired']),
});

export const SessionRow = z.object({
  id: z.string(),
  current: z.boolean(),
  createdAt: Instant,
  lastSeenAt: Instant,
  userAgent: z.string(),
  origin: z.string(),
});

export const PasskeyRow = z.object({
  id: z.string(),
  name: z.string(),
  createdAt: Instant,
  lastUsedAt: Instant.nullable(),
});
