import { z } from 'zod';
import { operation } from '../../operation.ts';
import { AttachmentRow } from '../../schemas/assessment.ts';
import { Uuid } from '../../schemas/common.ts';

export const restoreAttachment = operation({
  method: 'post',
  path: '/api/attachments/{attachmentId}/restore',
  tag: 'assessments',
  summary: { ja: '証拠ファイルの削除の取り消し', en: 'Brings a removed evidence file back' },
  demand: 'answer.edit',
  errors: ['not-found', 'nothing-to-undo'],
  params: z.object({ attachmentId: Uuid }),
  response: AttachmentRow,
});
