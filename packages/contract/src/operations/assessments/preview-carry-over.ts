import { z } from 'zod';
import { operation } from '../../operation.ts';
import { CarryOverPreview } from '../../schemas/assessment.ts';
import { Uuid } from '../../schemas/common.ts';

export const previewCarryOver = operation({
  method: 'get',
  path: '/api/assessments/{assessmentId}/carry-over',
  tag: 'assessments',
  summary: { ja: '前年度からの引き継ぎの確認', en: 'What would be carried over, item by item' },
  demand: 'assessment.read',
  errors: ['not-found', 'conflict'],
  params: z.object({ assessmentId: Uuid }),
  query: z.object({ from: Uuid }),
  response: CarryOverPreview,
});
