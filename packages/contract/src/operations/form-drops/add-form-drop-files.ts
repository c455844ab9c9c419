import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { FormDropFile } from '../../schemas/form-drops.ts';

export const addFormDropFiles = operation({
  method: 'post',
  path: '/api/form-drops/{formDropId}/files',
  tag: 'formDrops',
  summary: {
    ja: '届いた様式の読み取りと照合（複数可）',
    en: 'Reads filled forms and matches them to requests; several files at once',
  },
  demand: 'campaign.manage',
  errors: ['not-found', 'conflict', 'payload-too-large'],
  params: z.object({ formDropId: Uuid }),
  bodyKind: 'upload',
  bodyLimit: 60 * 1024 * 1024,
  response: z.object({ files: z.array(FormDropFile) }),
  status: 201,
});
