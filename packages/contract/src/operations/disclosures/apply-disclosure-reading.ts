import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { DisclosureDetail } from '../../schemas/disclosures.ts';

export const applyDisclosureReading = operation({
  method: 'post',
  path: '/api/disclosures/{disclosureId}/reading',
  tag: 'disclosures',
  summary: { ja: '読み取った回答の採用', en: 'Takes the answers of one sheet of the preview over' },
  demand: 'vendor.edit',
  errors: ['not-found', 'conflict', 'changed-meanwhile'],
  params: z.object({ disclosureId: Uuid }),
  body: z.object({ sheet: z.string().min(1).max(100), takeHead: z.boolean() }),
  ifMatch: true,
  response: DisclosureDetail,
});
