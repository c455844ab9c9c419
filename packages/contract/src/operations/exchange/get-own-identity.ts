import { operation } from '../../operation.ts';
import { OwnIdentity } from '../../schemas/exchange.ts';

export const getOwnIdentity = operation({
  method: 'get',
  path: '/api/exchange/identity',
  tag: 'exchange',
  summary: {
    ja: '自組織の名乗り（名前・鍵・住所）',
    en: 'Who this organization is to others: name, key, address',
  },
  demand: 'exchange.manage',
  errors: [],
  response: OwnIdentity,
});
