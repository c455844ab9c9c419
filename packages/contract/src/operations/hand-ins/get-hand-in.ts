import { z } from 'zod';
import { operation } from '../../operation.ts';
import { AnswerChange, HandIn, HandInProblem } from '../../schemas/assessment.ts';
import { Uuid } from '../../schemas/common.ts';
import { RecordedOriginal, RecordedPlan } from '../../schemas/item-records.ts';

export const getHandIn = operation({
  method: 'get',
  path: '/api/hand-ins/{handInId}',
  tag: 'handIns',
  summary: { ja: '提出した内容', en: 'The frozen copy and its differences from today' },
  demand: 'assessment.read',
  errors: ['not-found'],
  params: z.object({ handInId: Uuid }),
  response: z.object({
    handIn: HandIn,
    /** The answer document as it was handed in. */
    document: z.unknown(),
    /** Plans and originals as they were; null in hand-ins from before they were recorded. */
    records: z.object({ plans: z.array(RecordedPlan), originals: z.array(RecordedOriginal) }).nullable(),
    /** The signed copy and both files are what was signed on the day of the hand-in. */
    signatureValid: z.boolean(),
    /** What was missing when it was handed in nevertheless, in the words of that day. */
    problems: z.array(HandInProblem),
    supersedes: Uuid.nullable(),
    files: z.array(z.object({ format: z.enum(['xlsx', 'pdf']), name: z.string(), sha256: z.string() })),
    /** From the copy to today's answers, plans and originals. */
    changes: z.array(AnswerChange),
    contextChanges: z.array(
      z.object({ fact: z.string(), before: z.boolean().nullable(), after: z.boolean().nullable() }),
    ),
  }),
});
