/** Whom a campaign asks: each vendor once, or once for each of its contracts (R-B7). */
import type { CallInput } from '@mamori/contract/client';
import type { PreparedVendor, RequestRow } from './campaign-data.ts';

export interface AskedVendors {
  readonly vendors: ReadonlySet<string>;
  /** Of them, those that get a form for each contract. */
  readonly perContract: ReadonlySet<string>;
}

export const NOBODY: AskedVendors = { vendors: new Set(), perContract: new Set() };

type Asked = CallInput<'addVendorRequests'>['body']['vendors'];

/** A vendor that can be asked. */
export interface Askable extends PreparedVendor {
  /** It was asked for some of its contracts: `contracts` are the others, and each is asked for by itself. */
  readonly isRest?: boolean;
}

/** One contract is asked for as the vendor itself is. */
export const canBeSplit = ({ contracts, isRest }: Askable) => !isRest && contracts.length > 1;

/** Who can still be asked in a campaign with these requests. */
export function stillToAsk(
  vendors: readonly PreparedVendor[],
  requests: readonly Pick<RequestRow, 'vendorId' | 'contractId'>[],
): Askable[] {
  const byVendor = Map.groupBy(requests, ({ vendorId }) => vendorId);
  return vendors.flatMap((vendor): Askable[] => {
    const own = byVendor.get(vendor.vendorId);
    if (!own) return [vendor];
    const asked = new Set(own.map(({ contractId }) => contractId));
    if (asked.has(null)) return [];
    const contracts = vendor.contracts.filter(({ id }) => !asked.has(id));
    return contracts.length === 0 ? [] : [{ ...vendor, contracts, isRest: true }];
  });
}

export function askedOf(asked: AskedVendors, askable: readonly Askable[]): Asked {
  return askable
    .filter(({ vendorId }) => asked.vendors.has(vendorId))
    .flatMap((vendor): Asked => {
      const { vendorId, contracts, isRest } = vendor;
      const isSplit = isRest || (asked.perContract.has(vendorId) && canBeSplit(vendor));
      return isSplit ? contracts.map(({ id }) => ({ vendorId, contractId: id })) : [{ vendorId }];
    });
}

export function withMember(set: ReadonlySet<string>, id: string, isMember: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (isMember) next.add(id);
  else next.delete(id);
  return next;
}
