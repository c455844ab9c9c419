import { operation } from '../../operation.ts';

export const downloadIdentityCard = operation({
  method: 'get',
  path: '/api/exchange/identity/card',
  tag: 'exchange',
  summary: {
    ja: '自組織の身分証ファイル',
    en: 'The identity card of this organization as a file, signed by its key',
  },
  demand: 'exchange.manage',
  errors: ['not-found'],
  responseKind: 'download',
  mediaTypes: ['application/json'],
});
