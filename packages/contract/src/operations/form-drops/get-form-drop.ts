import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { FormDrop } from '../../schemas/form-drops.ts';

export const getFormDrop = operation({
  method: 'get',
  path: '/api/form-drops/{formDropId}',
  tag: 'formDrops',
  summary: {
    ja: 'まとめ取り込みのプレビュー',
    en: 'Every file, the request it was matched to and why, and what is broken',
  },
  demand: 'campaign.manage',
  errors: ['not-found'],
  params: z.object({ formDropId: Uuid }),
  response: FormDrop,
});
