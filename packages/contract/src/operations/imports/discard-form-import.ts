import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const discardFormImport = operation({
  method: 'delete',
  path: '/api/form-imports/{formImportId}',
  tag: 'imports',
  summary: { ja: '読み取り結果の破棄', en: 'Discards a preview' },
  demand: 'answer.edit',
  errors: ['not-found', 'conflict'],
  params: z.object({ formImportId: Uuid }),
  responseKind: 'empty',
});
