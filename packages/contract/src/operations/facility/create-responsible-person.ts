import { operation } from '../../operation.ts';
import { ResponsiblePerson, ResponsiblePersonInput } from '../../schemas/facility.ts';

export const createResponsiblePerson = operation({
  method: 'post',
  path: '/api/responsible-people',
  tag: 'facility',
  summary: { ja: '責任者の登録', en: 'Adds a responsible person' },
  demand: 'facility.edit',
  errors: [],
  body: ResponsiblePersonInput,
  response: ResponsiblePerson,
  status: 201,
});
