/**
 * What a vendor's answer can give to the facility's item (RULES, Vendor forms → facility items). Data per fiscal year, because the numbers
 * move; a later edition gets its table through the equivalence with a known one.
 */
import type { Edition } from '@mamori/regulations/model/edition';
import type { Equivalence } from '@mamori/regulations/model/equivalence';

/**
 * `nothing`: vendors cannot speak for it · `suffices`: yes of every vendor is the facility's yes · `partial`: the facility has a part of its
 * own.
 */
export type VendorShare = 'nothing' | 'suffices' | 'partial';

export interface VendorRole {
  readonly share: VendorShare;
  /** What remains the facility's: key `rules:ownPart.<code>`. Null where vendors suffice. */
  readonly ownPart: OwnPartCode | null;
  readonly source?: string;
}

export const OWN_PART_CODES = [
  'facility-alone',
  'document-on-file',
  'own-users-and-terminals',
  'own-terminals',
  'keeping-and-reviewing',
  'own-network',
] as const;
export type OwnPartCode = (typeof OWN_PART_CODES)[number];

export type VendorRoles = Readonly<Record<string, VendorRole>>;

const NOTHING: VendorRole = { share: 'nothing', ownPart: 'facility-alone' };
const EVERY_VENDOR: VendorRole = { share: 'suffices', ownPart: null };
const DOCUMENT: VendorRole = { share: 'partial', ownPart: 'document-on-file', source: 'S0 5-5' };
const USERS: VendorRole = { share: 'partial', ownPart: 'own-users-and-terminals' };
const TERMINALS: VendorRole = { share: 'partial', ownPart: 'own-terminals', source: 'S0 12-D-18' };
const LOGS: VendorRole = { share: 'partial', ownPart: 'keeping-and-reviewing', source: 'S0 8-8' };
/** The party that runs the firewall answers; the others say 対象外. */
const FIREWALL: VendorRole = { share: 'suffices', ownPart: null };

const FY2025: VendorRoles = {
  '0-1': NOTHING,
  // 1-1 of the vendor form asks for the vendor's own manager: same number, other meaning.
  '1-1': NOTHING,
  '2-1': NOTHING,
  '2-2': EVERY_VENDOR,
  '2-3': DOCUMENT,
  '2-4': USERS,
  '2-5': USERS,
  '2-6': TERMINALS,
  '2-7': USERS,
  '2-8': USERS,
  '2-9': USERS,
  '2-10': USERS,
  '2-11': LOGS,
  '2-12': TERMINALS,
  '2-13': FIREWALL,
  '3-1': NOTHING,
  '3-2': NOTHING,
  '3-3': NOTHING,
  '4-1': NOTHING,
};

/** RULES gives the table for the FY2025 numbers; the same items under their FY2023/24 numbers. Where servers or network devices stand alone, so does the row. */
const FY2023: VendorRoles = {
  '0-1': NOTHING,
  '1-1': NOTHING,
  '2-1': NOTHING,
  '2-2': EVERY_VENDOR,
  '2-3': DOCUMENT,
  '2-4/server': USERS,
  '2-4/terminal': USERS,
  '2-5/server': USERS,
  '2-5/terminal': USERS,
  '2-6': LOGS,
  '2-7/server': TERMINALS,
  '2-7/terminal': TERMINALS,
  '2-7/network': { share: 'partial', ownPart: 'own-network', source: 'S0 9-3' },
  '2-8': FIREWALL,
  '2-9/server': TERMINALS,
  '2-9/terminal': TERMINALS,
  '3-1': NOTHING,
  '3-2': NOTHING,
  '3-3': NOTHING,
};

const BY_YEAR: Readonly<Record<number, VendorRoles>> = { 2023: FY2023, 2024: FY2023, 2025: FY2025 };

/** Null where no table is known: nothing is assumed from equal numbers. */
export function vendorRolesOf(edition: Edition): VendorRoles | null {
  return BY_YEAR[edition.fiscalYear] ?? null;
}

/** The table of a later edition: items that stayed the same or changed a little keep their role; all others get none. */
export function carryVendorRoles(roles: VendorRoles, equivalence: Equivalence): VendorRoles {
  const kept = equivalence.entries.flatMap(({ from, to, relation }) => {
    const role = from.length === 1 && from[0] !== undefined ? roles[from[0]] : undefined;
    const keeps = (relation === 'same' || relation === 'minor') && to.length === 1 && to[0] !== undefined;
    return role && keeps ? [[to[0] as string, role] as const] : [];
  });
  return Object.fromEntries(kept);
}
