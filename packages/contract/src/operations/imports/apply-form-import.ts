import { z } from 'zod';
import { operation } from '../../operation.ts';
import { FormImport } from '../../schemas/assessment.ts';
import { ItemIdText, Uuid } from '../../schemas/common.ts';

export const applyFormImport = operation({
  method: 'post',
  path: '/api/form-imports/{formImportId}/apply',
  tag: 'imports',
  summary: { ja: '読み取り結果の反映', en: 'Applies the chosen items of the preview' },
  demand: 'answer.edit',
  errors: ['not-found', 'conflict', 'changed-meanwhile'],
  params: z.object({ formImportId: Uuid }),
  body: z.object({ items: z.array(ItemIdText).min(1).max(200) }),
  response: FormImport,
});
