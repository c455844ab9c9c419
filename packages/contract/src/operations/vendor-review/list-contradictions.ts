import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { ContradictionRow } from '../../schemas/vendor-review.ts';

export const listContradictions = operation({
  method: 'get',
  path: '/api/assessments/{assessmentId}/contradictions',
  tag: 'vendorReview',
  summary: {
    ja: '事業者の回答との食い違い',
    en: 'Where the accepted answers of vendors say otherwise than the checklist, with both sides',
  },
  demand: 'assessment.read',
  errors: ['not-found'],
  params: z.object({ assessmentId: Uuid }),
  response: z.object({ rows: z.array(ContradictionRow) }),
});
