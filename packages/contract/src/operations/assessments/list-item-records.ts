import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { ORIGINAL_EXAMPLE, OriginalRow, PLAN_EXAMPLE, PlanRow } from '../../schemas/item-records.ts';

const STORED = { version: 1, files: [], updatedAt: '2025-06-16T01:00:00.000Z', updatedBy: '高橋 健' };

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
  exampleResponse: {
    plans: [{ ...PLAN_EXAMPLE, ...STORED, itemId: '2-6', nextCheck: '2026-03-31' }],
    originals: [{ ...ORIGINAL_EXAMPLE, ...STORED, itemId: '2-1', original: 'deviceLedger' }],
  },
});
