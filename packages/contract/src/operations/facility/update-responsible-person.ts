import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { ResponsiblePerson, ResponsiblePersonInput } from '../../schemas/facility.ts';

export const updateResponsiblePerson = operation({
  method: 'put',
  path: '/api/responsible-people/{responsiblePersonId}',
  tag: 'facility',
  summary: { ja: '責任者の変更', en: 'Changes a responsible person' },
  demand: 'facility.edit',
  errors: ['not-found', 'changed-meanwhile'],
  params: z.object({ responsiblePersonId: Uuid }),
  body: ResponsiblePersonInput,
  ifMatch: true,
  response: ResponsiblePerson,
});
