import { z } from 'zod';
import { operation } from '../../operation.ts';
import { RequiredText } from '../../schemas/common.ts';
import { FacilityKind } from '../../schemas/facility.ts';
import { MembershipSummary } from '../../schemas/people.ts';

export const createFacility = operation({
  method: 'post',
  path: '/api/facilities',
  tag: 'facility',
  summary: { ja: '施設の追加', en: 'Adds another facility of the same corporation (R-A6)' },
  demand: 'person.manage',
  errors: [],
  body: z.object({ name: RequiredText, kind: FacilityKind }),
  response: MembershipSummary,
  status: 201,
});
