/** Who is asked in a campaign, and who can be asked later (R-B7). */
import { describe, expect, it } from 'vitest';
import { askedOf, stillToAsk } from '../src/pages/campaigns/asked-vendors.ts';
import type { PreparedVendor } from '../src/pages/campaigns/campaign-data.ts';

const vendor = (vendorId: string, contracts: readonly string[] = []): PreparedVendor => ({
  vendorId,
  name: vendorId,
  email: '',
  phone: '',
  systems: [],
  contracts: contracts.map((id) => ({ id, title: id })),
  viaVendorName: null,
  needed: true,
  reason: 'contract',
});
const register = [vendor('one'), vendor('two', ['a', 'b', 'c']), vendor('three', ['d'])];
const all = (perContract: readonly string[] = []) => ({
  vendors: new Set(['one', 'two', 'three']),
  perContract: new Set(perContract),
});

describe('a vendor', () => {
  it('is asked once, or once for each of several contracts', () => {
    expect(askedOf(all(['two', 'three']), register)).toEqual([
      { vendorId: 'one' },
      { vendorId: 'two', contractId: 'a' },
      { vendorId: 'two', contractId: 'b' },
      { vendorId: 'two', contractId: 'c' },
      { vendorId: 'three' },
    ]);
  });

  it('that was asked as a whole is not asked again', () => {
    const rest = stillToAsk(register, [{ vendorId: 'two', contractId: null }]);
    expect(rest.map(({ vendorId }) => vendorId)).toEqual(['one', 'three']);
  });

  it('that was asked for some contracts is asked for the others, each by itself', () => {
    const requests = ['a', 'c'].map((contractId) => ({ vendorId: 'two', contractId }));
    const rest = stillToAsk(register, requests);
    expect(rest.find(({ vendorId }) => vendorId === 'two')).toMatchObject({
      isRest: true,
      contracts: [{ id: 'b' }],
    });
    expect(askedOf(all(), rest)).toContainEqual({ vendorId: 'two', contractId: 'b' });
    expect(stillToAsk(register, [...requests, { vendorId: 'two', contractId: 'b' }])).toHaveLength(2);
  });
});
