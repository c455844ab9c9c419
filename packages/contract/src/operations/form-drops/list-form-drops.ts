import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { FormDropSummary } from '../../schemas/form-drops.ts';

export const listFormDrops = operation({
  method: 'get',
  path: '/api/campaigns/{campaignId}/form-drops',
  tag: 'formDrops',
  summary: { ja: 'まとめ取り込みの一覧', en: 'What was dropped in for a campaign, newest first' },
  demand: 'campaign.manage',
  errors: ['not-found'],
  params: z.object({ campaignId: Uuid }),
  response: z.object({ rows: z.array(FormDropSummary) }),
});
