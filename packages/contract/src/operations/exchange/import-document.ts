import { operation } from '../../operation.ts';
import { Imported } from '../../schemas/exchange.ts';

export const importDocument = operation({
  method: 'post',
  path: '/api/exchange/import',
  tag: 'exchange',
  summary: {
    ja: '身分証・文書ファイルの取り込み',
    en: 'Takes in a file: an identity card or a signed document',
  },
  demand: 'exchange.manage',
  errors: [
    'document-not-authentic',
    'document-not-accepted',
    'own-document',
    'not-for-us',
    'payload-too-large',
  ],
  bodyKind: 'upload',
  bodyLimit: 2 * 1024 * 1024,
  response: Imported,
  status: 201,
});
