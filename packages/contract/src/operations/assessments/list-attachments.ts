import { z } from 'zod';
import { operation } from '../../operation.ts';
import { AttachmentRow } from '../../schemas/assessment.ts';
import { ItemIdText, Uuid } from '../../schemas/common.ts';

export const listAttachments = operation({
  method: 'get',
  path: '/api/assessments/{assessmentId}/answers/{itemId}/attachments',
  tag: 'assessments',
  summary: { ja: '証拠ファイルの一覧', en: 'Evidence attached to an item' },
  demand: 'assessment.read',
  errors: ['not-found'],
  params: z.object({ assessmentId: Uuid, itemId: ItemIdText }),
  response: z.object({ rows: z.array(AttachmentRow) }),
});
