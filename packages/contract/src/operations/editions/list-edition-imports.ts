import { z } from 'zod';
import { operation } from '../../operation.ts';
import { EditionImportRow } from '../../schemas/administration.ts';

export const listEditionImports = operation({
  method: 'get',
  path: '/api/edition-imports',
  tag: 'editions',
  summary: { ja: '取り込みの一覧', en: 'Lists edition imports' },
  demand: 'installation.editions',
  errors: [],
  response: z.object({ rows: z.array(EditionImportRow) }),
});
