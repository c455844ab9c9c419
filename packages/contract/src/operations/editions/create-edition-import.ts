import { operation } from '../../operation.ts';
import { EditionImport } from '../../schemas/administration.ts';

export const createEditionImport = operation({
  method: 'post',
  path: '/api/edition-imports',
  tag: 'editions',
  summary: { ja: '公式Excelからの版の取り込み', en: 'Reads official workbooks and proposes an edition' },
  demand: 'installation.editions',
  errors: ['unreadable-file', 'edition-exists', 'payload-too-large'],
  bodyKind: 'upload',
  bodyLimit: 60 * 1024 * 1024,
  response: EditionImport,
  status: 201,
});
