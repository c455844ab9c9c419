/**
 * Who may do what: the only place where roles and permissions meet. Every operation names one permission;
 * `public`, `signedIn` and `guest` need no role. `installation.*` belongs to the person who runs the installation, not to a role.
 */

export const FACILITY_ROLES = [
  'safety_manager',
  'planning_manager',
  'system_operator',
  'staff',
  'auditor',
] as const;
export const VENDOR_ROLES = ['vendor_manager', 'vendor_staff'] as const;
export const ROLES = [...FACILITY_ROLES, ...VENDOR_ROLES] as const;
/** 安全管理責任者, 企画管理者, システム運用担当者, 職員, 監査担当（閲覧のみ）; 事業者の責任者, 事業者の担当者. */
export type Role = (typeof ROLES)[number];

/** Roles that an organization of this kind can give. */
export const ROLES_OF_KIND = {
  facility: FACILITY_ROLES,
  group: [],
  vendor: VENDOR_ROLES,
  authority: [],
} as const satisfies Record<string, readonly Role[]>;

export const PERMISSIONS = [
  'facility.read',
  'facility.edit',
  'system.edit',
  'ledger.read',
  'ledger.edit',
  'ledger.review',
  'vendor.edit',
  'campaign.manage',
  'assessment.read',
  'assessment.manage',
  'answer.edit',
  'handIn.create',
  'product.read',
  'product.edit',
  'customer.read',
  'customer.edit',
  'delivery.send',
  'exchange.manage',
  'person.read',
  'person.manage',
  'audit.read',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

export const INSTALLATION_PERMISSIONS = [
  'installation.backup',
  'installation.editions',
  'installation.mail',
  'installation.organizations',
] as const;
export type InstallationPermission = (typeof INSTALLATION_PERMISSIONS)[number];

/** What an operation demands. `guest`: a vendor without an account, by personal link or token; members are no guests. */
export type Demand = 'public' | 'signedIn' | 'guest' | Permission | InstallationPermission;

const reading = ['facility.read', 'assessment.read', 'ledger.review'] as const;
const ofVendors = ['product.read', 'product.edit', 'customer.read', 'customer.edit'] as const;
const managing = [
  ...reading,
  'facility.edit',
  'system.edit',
  'ledger.read',
  'ledger.edit',
  'vendor.edit',
  'campaign.manage',
  'assessment.manage',
  'answer.edit',
  'handIn.create',
  'exchange.manage',
  'person.read',
  'person.manage',
  'audit.read',
] as const;

export const PERMISSIONS_OF_ROLE = {
  safety_manager: managing,
  planning_manager: managing,
  system_operator: [
    ...reading,
    'person.read',
    'facility.edit',
    'system.edit',
    'ledger.read',
    'ledger.edit',
    'vendor.edit',
    'campaign.manage',
    'answer.edit',
  ],
  staff: reading,
  auditor: [...reading, 'ledger.read', 'person.read', 'audit.read'],
  vendor_manager: [
    ...ofVendors,
    'delivery.send',
    'exchange.manage',
    'person.read',
    'person.manage',
    'audit.read',
  ],
  vendor_staff: [...ofVendors, 'person.read'],
} as const satisfies Record<Role, readonly Permission[]>;

/** Permissions that a role of this kind of organization can have at all. */
export function permissionsOfKind(kind: keyof typeof ROLES_OF_KIND): readonly Permission[] {
  const possible = permissionsOf(ROLES_OF_KIND[kind]);
  return PERMISSIONS.filter((permission) => possible.has(permission));
}

/** Roles whose holders must use a second factor (the guideline asks it of administrators). */
export const ROLES_WITH_SECOND_FACTOR: ReadonlySet<Role> = new Set<Role>([
  'safety_manager',
  'planning_manager',
  'system_operator',
  'vendor_manager',
]);

export function permissionsOf(roles: readonly Role[]): ReadonlySet<Permission> {
  return new Set(roles.flatMap((role) => [...PERMISSIONS_OF_ROLE[role]]));
}
