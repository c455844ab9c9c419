import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { FormDropFileDetail } from '../../schemas/form-drops.ts';

export const getFormDropFile = operation({
  method: 'get',
  path: '/api/form-drops/{formDropId}/files/{formDropFileId}',
  tag: 'formDrops',
  summary: {
    ja: '1つのファイルの回答と前回との違い',
    en: 'Answers of one file, and what differs from the latest answer of its request',
  },
  demand: 'campaign.manage',
  errors: ['not-found'],
  params: z.object({ formDropId: Uuid, formDropFileId: Uuid }),
  response: FormDropFileDetail,
});
