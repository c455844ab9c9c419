import { z } from 'zod';
import { operation } from '../../operation.ts';
import { DisclosureOverviewRow } from '../../schemas/disclosures.ts';

export const getDisclosureOverview = operation({
  method: 'get',
  path: '/api/disclosure-overview',
  tag: 'disclosures',
  summary: {
    ja: '開示書の受領状況（2-③）',
    en: 'Which contracted vendors have a disclosure on file, for item 2-3',
  },
  demand: 'facility.read',
  errors: [],
  response: z.object({ rows: z.array(DisclosureOverviewRow) }),
});
