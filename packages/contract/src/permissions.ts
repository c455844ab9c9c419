/**
 * Who may do what: the only place where roles and permissions meet. Every operation names one permission;
 * `public` and `signedIn` need no role. `installation.*` belongs to the person who runs the installation, not to a role.
 */

export const ROLES = ['safety_manager', 'planning_manager', 'system_operator', 'staff', 'auditor'] as const;
/** 安全管理責任者, 企画管理者, システム運用担当者, 職員, 監査担当（閲覧のみ）. */
export type Role = (typeof ROLES)[number];

export const PERMISSIONS = [
  'facility.read',
  'facility.edit',
  'system.edit',
  'vendor.edit',
  'assessment.read',
  'assessment.manage',
  'answer.edit',
  'handIn.create',
  'person.read',
  'person.manage',
  'audit.read',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

export const INSTALLATION_PERMISSIONS = ['installation.backup', 'installation.editions'] as const;
export type InstallationPermission = (typeof INSTALLATION_PERMISSIONS)[number];

/** What an operation demands. */
export type Demand = 'public' | 'signedIn' | Permission | InstallationPermission;

const reading = ['facility.read', 'assessment.read'] as const;

export const PERMISSIONS_OF_ROLE = {
  safety_manager: PERMISSIONS,
  planning_manager: PERMISSIONS,
  system_operator: [...reading, 'person.read', 'facility.edit', 'system.edit', 'vendor.edit', 'answer.edit'],
  staff: reading,
  auditor: [...reading, 'person.read', 'audit.read'],
} as const satisfies Record<Role, readonly Permission[]>;

/** Roles whose holders must use a second factor (the guideline asks it of administrators). */
export const ROLES_WITH_SECOND_FACTOR: ReadonlySet<Role> = new Set([
  'safety_manager',
  'planning_manager',
  'system_operator',
]);

export function permissionsOf(roles: readonly Role[]): ReadonlySet<Permission> {
  return new Set(roles.flatMap((role) => [...PERMISSIONS_OF_ROLE[role]]));
}
