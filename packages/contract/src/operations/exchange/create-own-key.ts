import { operation } from '../../operation.ts';
import { OwnIdentity } from '../../schemas/exchange.ts';

export const createOwnKey = operation({
  method: 'post',
  path: '/api/exchange/identity',
  tag: 'exchange',
  summary: {
    ja: '署名の鍵の作成（すでにあればそのまま）',
    en: 'Makes the signing key where there is none yet',
  },
  demand: 'exchange.manage',
  errors: [],
  response: OwnIdentity,
});
