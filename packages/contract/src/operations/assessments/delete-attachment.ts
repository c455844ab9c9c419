import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const deleteAttachment = operation({
  method: 'delete',
  path: '/api/attachments/{attachmentId}',
  tag: 'assessments',
  summary: { ja: '証拠ファイルの削除', en: 'Removes an evidence file; can be undone' },
  demand: 'answer.edit',
  errors: ['not-found'],
  params: z.object({ attachmentId: Uuid }),
  responseKind: 'empty',
});
