import { z } from 'zod';
import { operation } from '../../operation.ts';
import { EditionImport } from '../../schemas/administration.ts';
import { Uuid } from '../../schemas/common.ts';

export const getEditionImport = operation({
  method: 'get',
  path: '/api/edition-imports/{importId}',
  tag: 'editions',
  summary: { ja: '取り込みの内容', en: 'One edition import' },
  demand: 'installation.editions',
  errors: ['not-found'],
  params: z.object({ importId: Uuid }),
  response: EditionImport,
});
