import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const discardFormDrop = operation({
  method: 'delete',
  path: '/api/form-drops/{formDropId}',
  tag: 'formDrops',
  summary: {
    ja: 'まとめ取り込みの終了（残りのファイルの破棄）',
    en: 'Ends it and discards the files that were not taken in',
  },
  demand: 'campaign.manage',
  errors: ['not-found', 'conflict'],
  params: z.object({ formDropId: Uuid }),
  responseKind: 'empty',
});
