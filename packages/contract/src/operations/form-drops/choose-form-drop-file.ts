import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { FormDropFile } from '../../schemas/form-drops.ts';

export const chooseFormDropFile = operation({
  method: 'put',
  path: '/api/form-drops/{formDropId}/files/{formDropFileId}',
  tag: 'formDrops',
  summary: {
    ja: 'ファイルの依頼先を選ぶ、または取り込まない',
    en: 'Chooses the request of a file, or leaves the file out',
  },
  demand: 'campaign.manage',
  errors: ['not-found', 'conflict'],
  params: z.object({ formDropId: Uuid, formDropFileId: Uuid }),
  /** Null leaves the file out. */
  body: z.object({ requestId: Uuid.nullable() }),
  response: FormDropFile,
});
