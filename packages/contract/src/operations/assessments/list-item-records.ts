import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { OriginalRow, PlanRow } from '../../schemas/item-records.ts';

export const listItemRecords = operation({
  method: 'get',
  path: '/api/assessments/{assessmentId}/records',
  tag: 'assessments',
  summary: {
    ja: '改善計画と、立入検査で見せる原本の一覧',
    en: 'Plans over several years and the originals that the inspector asks to see',
  },
  demand: 'assessment.read',
  errors: ['not-found'],
  params: z.object({ assessmentId: Uuid }),
  response: z.object({
    plans: z.array(PlanRow),
    /** One for every item of the edition that asks for an original. */
    originals: z.array(OriginalRow),
  }),
});
