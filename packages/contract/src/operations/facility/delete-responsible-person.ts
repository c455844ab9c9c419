import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const deleteResponsiblePerson = operation({
  method: 'delete',
  path: '/api/responsible-people/{responsiblePersonId}',
  tag: 'facility',
  summary: { ja: '責任者の削除', en: 'Removes a responsible person; can be undone' },
  demand: 'facility.edit',
  errors: ['not-found'],
  params: z.object({ responsiblePersonId: Uuid }),
  responseKind: 'empty',
});
