import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { SystemRow } from '../../schemas/facility.ts';

export const restoreSystem = operation({
  method: 'post',
  path: '/api/systems/{systemId}/restore',
  tag: 'facility',
  summary: { ja: 'システムの削除の取り消し', en: 'Brings a removed system back' },
  demand: 'system.edit',
  errors: ['not-found', 'nothing-to-undo'],
  params: z.object({ systemId: Uuid }),
  response: SystemRow,
});
