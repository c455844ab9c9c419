import type { Scope } from '@mamori/database/scope';

/** A guest acts for the facility's organization under a name of their own, and as no person of it. */
export function vendorScope(
  organizationId: string,
  who: { readonly name: string; readonly vendorName: string },
  origin: string | null,
): Scope {
  return { organizationId, personId: null, personName: `${who.name}（${who.vendorName}）`, origin };
}
