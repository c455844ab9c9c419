/** Whom a campaign asks: each vendor once, or once for each of its contracts (R-B7). */
import type { CallInput } from '@mamori/contract/client';
import type { PreparedVendor } from './campaign-data.ts';

export interface AskedVendors {
  readonly vendors: ReadonlySet<string>;
  /** Of them, those that get a form for each contract. */
  readonly perContract: ReadonlySet<string>;
}

export const NOBODY: AskedVendors = { vendors: new Set(), perContract: new Set() };

type Asked = CallInput<'addVendorRequests'>['body']['vendors'];

/** One contract is asked for as the vendor itself is. */
export const canBeSplit = ({ contracts }: PreparedVendor) => contracts.length > 1;

export function askedOf(asked: AskedVendors, prepared: readonly PreparedVendor[]): Asked {
  return prepared
    .filter(({ vendorId }) => asked.vendors.has(vendorId))
    .flatMap((vendor): Asked => {
      const { vendorId, contracts } = vendor;
      if (!asked.perContract.has(vendorId) || !canBeSplit(vendor)) return [{ vendorId }];
      return contracts.map(({ id }) => ({ vendorId, contractId: id }));
    });
}

export function withMember(set: ReadonlySet<string>, id: string, isMember: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (isMember) next.add(id);
  else next.delete(id);
  return next;
}
