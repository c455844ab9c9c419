/**
 * Vendor forms → what they say about each item of the facility's form (R-B8, R-C1; RULES, Vendor forms → facility items). The facility's
 * verdict is no if the vendors' part is no, yes only where vendors suffice, otherwise unknown until its own part is confirmed.
 */
import type { Edition } from '@mamori/regulations/model/edition';
import { editionItems } from '../edition-items.ts';
import type { Verdict } from '../verdict.ts';
import { type CombineDiagnostic, diagnoseForms } from './combine-diagnostics.ts';
import { type ContractedVendor, type FormGroup, groupForms, type VendorForm } from './vendor-form.ts';
import { type VendorRole, type VendorRoles, vendorRolesOf } from './vendor-roles.ts';
import { type CombineContext, type CombineReason, partOfVendor, sumVendors } from './vendors-part.ts';

export interface CombineOptions {
  /** Vendors with an operation or maintenance contract; undefined = not known, the forms are taken to be all. */
  readonly contractedVendors?: readonly ContractedVendor[];
  /** Items whose own part the facility has confirmed. */
  readonly confirmedOwnParts?: readonly string[];
  /** For editions without a table of their own (see `carryVendorRoles`). */
  readonly roles?: VendorRoles;
}

export interface CombinedItem {
  readonly verdict: Verdict;
  readonly vendors: Verdict;
  /** Whether something remains that only the facility can confirm. */
  readonly ownPart: boolean;
  readonly reasons: readonly CombineReason[];
}

export interface CombineResult {
  readonly items: Readonly<Record<string, CombinedItem>>;
  readonly diagnostics: readonly CombineDiagnostic[];
}

const remark = (code: CombineReason['code'], params: CombineReason['params'] = {}): CombineReason => ({
  file: null,
  answer: null,
  code,
  params,
});

function facilityVerdict(vendors: Verdict, role: VendorRole, ownConfirmed: boolean): Verdict {
  if (vendors === 'no') return 'no';
  return vendors === 'yes' && (role.share === 'suffices' || ownConfirmed) ? 'yes' : 'unknown';
}

function ownPartReasons(role: VendorRole, confirmed: boolean, vendors: Verdict): readonly CombineReason[] {
  if (role.ownPart === null || vendors === 'no') return [];
  return [remark(confirmed ? 'own-part-confirmed' : 'own-part-open', { part: role.ownPart })];
}

function combineItem(
  item: string,
  role: VendorRole,
  groups: readonly FormGroup[],
  context: CombineContext,
): CombinedItem {
  if (role.share === 'nothing') {
    return {
      verdict: 'unknown',
      vendors: 'unknown',
      ownPart: true,
      reasons: [remark('vendors-cannot-answer')],
    };
  }
  const parts = groups.map((group) => partOfVendor(group, item, context.perContract));
  const vendors = sumVendors(parts.map((part) => part.verdict));
  const confirmed = context.confirmed.has(item);
  const allOut = parts.length > 0 && parts.every((part) => part.verdict === 'notApplicable');
  return {
    verdict: facilityVerdict(vendors, role, confirmed),
    vendors,
    ownPart: role.ownPart !== null,
    reasons: [
      ...parts.flatMap((part) => part.reasons),
      ...(groups.length === 0 ? [remark('no-forms')] : []),
      ...(allOut ? [remark('all-not-applicable')] : []),
      ...(context.assumed && role.share === 'suffices' && vendors === 'yes'
        ? [remark('vendors-assumed-complete')]
        : []),
      ...ownPartReasons(role, confirmed, vendors),
    ],
  };
}

const NO_RULE: CombinedItem = {
  verdict: 'unknown',
  vendors: 'unknown',
  ownPart: true,
  reasons: [remark('no-rule-for-edition')],
};

/** `edition` is the facility's (or pharmacy's); forms of another year or audience count as unknown. */
export function combine(
  edition: Edition,
  forms: readonly VendorForm[],
  options: CombineOptions = {},
): CombineResult {
  const roles = options.roles ?? vendorRolesOf(edition);
  const groups = groupForms(edition, forms, options.contractedVendors ?? []);
  const context: CombineContext = {
    // R-B7: one form per vendor since FY2025, one per system or contract before.
    perContract: edition.fiscalYear < 2025,
    assumed: options.contractedVendors === undefined,
    confirmed: new Set(options.confirmedOwnParts ?? []),
  };
  const items = editionItems(edition).map(({ id }) => {
    const role = roles?.[id];
    return [id, role ? combineItem(id, role, groups, context) : NO_RULE] as const;
  });
  return {
    items: Object.fromEntries(items),
    diagnostics: diagnoseForms(edition, groups, options.contractedVendors, roles, context),
  };
}
