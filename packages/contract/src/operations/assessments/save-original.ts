import { z } from 'zod';
import { operation } from '../../operation.ts';
import { ItemIdText, Uuid } from '../../schemas/common.ts';
import { OriginalInput, OriginalRow } from '../../schemas/item-records.ts';

export const saveOriginal = operation({
  method: 'put',
  path: '/api/assessments/{assessmentId}/answers/{itemId}/original',
  tag: 'assessments',
  summary: {
    ja: '立入検査で見せる原本の保存',
    en: 'Says which document the inspector will see, of which day, and where it is',
  },
  demand: 'answer.edit',
  errors: ['not-found', 'changed-meanwhile', 'conflict'],
  params: z.object({ assessmentId: Uuid, itemId: ItemIdText }),
  body: OriginalInput,
  ifMatch: true,
  response: OriginalRow,
});
