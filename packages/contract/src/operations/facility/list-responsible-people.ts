import { z } from 'zod';
import { operation } from '../../operation.ts';
import { ResponsiblePerson } from '../../schemas/facility.ts';

export const listResponsiblePeople = operation({
  method: 'get',
  path: '/api/responsible-people',
  tag: 'facility',
  summary: { ja: '責任者の一覧', en: 'Lists the responsible people' },
  demand: 'facility.read',
  errors: [],
  response: z.object({ rows: z.array(ResponsiblePerson) }),
});
