import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const deleteSystem = operation({
  method: 'delete',
  path: '/api/systems/{systemId}',
  tag: 'facility',
  summary: { ja: 'システムの削除', en: 'Removes a system; can be undone' },
  demand: 'system.edit',
  errors: ['not-found'],
  params: z.object({ systemId: Uuid }),
  responseKind: 'empty',
});
