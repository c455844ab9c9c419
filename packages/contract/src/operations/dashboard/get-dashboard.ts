import { z } from 'zod';
import { operation } from '../../operation.ts';
import { AssessmentSummary, Readiness } from '../../schemas/assessment.ts';
import { DateOnly, Instant, Uuid } from '../../schemas/common.ts';
import { Facility } from '../../schemas/facility.ts';

export const getDashboard = operation({
  method: 'get',
  path: '/api/dashboard',
  tag: 'dashboard',
  summary: { ja: 'ホーム', en: 'Progress, what to do next, deadlines, last backup, days to the inspection' },
  demand: 'assessment.read',
  errors: [],
  response: z.object({
    facilityName: z.string(),
    setUpSteps: Facility.shape.setUpSteps,
    inspection: z.object({ date: DateOnly, days: z.int() }).nullable(),
    current: AssessmentSummary.nullable(),
    others: z.array(AssessmentSummary),
    readiness: Readiness.nullable(),
    deadlines: z.array(
      z.object({ date: DateOnly, text: z.string(), overdue: z.boolean(), link: z.string() }),
    ),
    proposals: z.int(),
    /** Departments whose accounts this person was asked to review (R-E3) and has not signed off. */
    accountReviews: z.array(
      z.object({
        reviewId: Uuid,
        partId: Uuid,
        name: z.string(),
        department: z.string(),
        dueOn: DateOnly,
        undecided: z.int(),
        overdue: z.boolean(),
      }),
    ),
    backup: z.object({
      lastSuccessAt: Instant.nullable(),
      lastRestoreTestAt: Instant.nullable(),
      overdue: z.boolean(),
      scheduled: z.boolean(),
    }),
  }),
});
