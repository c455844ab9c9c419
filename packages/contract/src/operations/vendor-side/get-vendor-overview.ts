import { z } from 'zod';
import { operation } from '../../operation.ts';
import { EditionIdText } from '../../schemas/common.ts';
import { VendorOverview } from '../../schemas/vendor-side.ts';

export const getVendorOverview = operation({
  method: 'get',
  path: '/api/vendor-overview',
  tag: 'vendorSide',
  summary: { ja: '顧客全体の状況', en: 'Counts over all customers' },
  demand: 'customer.read',
  errors: [],
  query: z.object({ editionId: EditionIdText }),
  response: VendorOverview,
});
