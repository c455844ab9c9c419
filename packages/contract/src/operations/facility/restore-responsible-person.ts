import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { ResponsiblePerson } from '../../schemas/facility.ts';

export const restoreResponsiblePerson = operation({
  method: 'post',
  path: '/api/responsible-people/{responsiblePersonId}/restore',
  tag: 'facility',
  summary: { ja: '責任者の削除の取り消し', en: 'Brings a removed responsible person back' },
  demand: 'facility.edit',
  errors: ['not-found', 'nothing-to-undo'],
  params: z.object({ responsiblePersonId: Uuid }),
  response: ResponsiblePerson,
});
