import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const discardEditionImport = operation({
  method: 'delete',
  path: '/api/edition-imports/{importId}',
  tag: 'editions',
  summary: { ja: '取り込みの破棄', en: 'Discards a draft' },
  demand: 'installation.editions',
  errors: ['not-found', 'conflict'],
  params: z.object({ importId: Uuid }),
  responseKind: 'empty',
});
