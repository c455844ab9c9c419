import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { DisclosureContentSchema, DisclosureDetail } from '../../schemas/disclosures.ts';

export const saveDisclosureContent = operation({
  method: 'put',
  path: '/api/disclosures/{disclosureId}/content',
  tag: 'disclosures',
  summary: { ja: '回答の入力・訂正', en: 'Enters or corrects the answers by hand' },
  demand: 'vendor.edit',
  errors: ['not-found', 'changed-meanwhile'],
  params: z.object({ disclosureId: Uuid }),
  body: DisclosureContentSchema,
  ifMatch: true,
  response: DisclosureDetail,
});
