import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const takeOutProductFile = operation({
  method: 'delete',
  path: '/api/product-files/{productFileId}',
  tag: 'ledgers',
  summary: {
    ja: '取り込んだファイルの取り消し',
    en: 'Takes a file of ends of support out again; what was delivered counts instead',
  },
  demand: 'installation.editions',
  errors: ['not-found'],
  params: z.object({ productFileId: Uuid }),
  responseKind: 'empty',
});
