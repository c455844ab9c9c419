import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Vendor } from '../../schemas/facility.ts';

export const listVendors = operation({
  method: 'get',
  path: '/api/vendors',
  tag: 'facility',
  summary: { ja: '事業者の一覧', en: 'Lists the vendors' },
  demand: 'facility.read',
  errors: [],
  response: z.object({ rows: z.array(Vendor) }),
});
