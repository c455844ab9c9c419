import { z } from 'zod';
import { operation } from '../../operation.ts';
import { DataPartner } from '../../schemas/maintenance.ts';

export const listDataPartners = operation({
  method: 'get',
  path: '/api/data-partners',
  tag: 'maintenance',
  summary: { ja: 'データ交換先の一覧', en: 'Lists the partners of data exchange' },
  demand: 'facility.read',
  errors: [],
  response: z.object({ rows: z.array(DataPartner) }),
});
