import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { FormDrop } from '../../schemas/form-drops.ts';

export const createFormDrop = operation({
  method: 'post',
  path: '/api/campaigns/{campaignId}/form-drops',
  tag: 'formDrops',
  summary: {
    ja: '届いた様式のまとめ取り込みの開始',
    en: 'Starts taking in filled forms together',
  },
  demand: 'campaign.manage',
  errors: ['not-found'],
  params: z.object({ campaignId: Uuid }),
  response: FormDrop,
  status: 201,
});
