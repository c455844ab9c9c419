import { z } from 'zod';
import { operation } from '../../operation.ts';
import { AttachmentRow } from '../../schemas/assessment.ts';
import { ItemIdText, Uuid } from '../../schemas/common.ts';

export const addAttachment = operation({
  method: 'post',
  path: '/api/assessments/{assessmentId}/answers/{itemId}/attachments',
  tag: 'assessments',
  summary: { ja: '証拠ファイルの追加', en: 'Attaches a file to an item' },
  demand: 'answer.edit',
  errors: ['not-found', 'unsupported-file', 'payload-too-large'],
  params: z.object({ assessmentId: Uuid, itemId: ItemIdText }),
  bodyKind: 'upload',
  bodyLimit: 20 * 1024 * 1024,
  response: AttachmentRow,
  status: 201,
});
