import { z } from 'zod';
import { operation } from '../../operation.ts';
import { StoredAnswer } from '../../schemas/assessment.ts';
import { Instant, ItemIdText, Uuid, Version } from '../../schemas/common.ts';

export const listAnswerHistory = operation({
  method: 'get',
  path: '/api/assessments/{assessmentId}/answers/{itemId}/history',
  tag: 'assessments',
  summary: { ja: '回答の履歴', en: 'Who answered what and when, with the plan and the original of the item' },
  demand: 'assessment.read',
  errors: ['not-found'],
  params: z.object({ assessmentId: Uuid, itemId: ItemIdText }),
  query: z.object({ systemId: Uuid.optional() }),
  response: z.object({
    rows: z.array(StoredAnswer.omit({ itemId: true }).extend({ reason: z.string() })),
    /** Of the facility as a whole; empty when the history of a system is asked for. */
    records: z.array(
      z.object({
        kind: z.enum(['plan', 'original']),
        version: Version,
        name: z.string(),
        removed: z.boolean(),
        updatedAt: Instant,
        updatedBy: z.string(),
      }),
    ),
  }),
});
