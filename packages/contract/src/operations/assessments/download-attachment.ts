import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const downloadAttachment = operation({
  method: 'get',
  path: '/api/attachments/{attachmentId}',
  tag: 'assessments',
  summary: { ja: '証拠ファイルの取得', en: 'Downloads an evidence file' },
  demand: 'assessment.read',
  errors: ['not-found'],
  params: z.object({ attachmentId: Uuid }),
  responseKind: 'download',
  mediaTypes: ['application/octet-stream'],
});
