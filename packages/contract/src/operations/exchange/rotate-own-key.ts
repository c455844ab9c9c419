import { operation } from '../../operation.ts';
import { OwnIdentity } from '../../schemas/exchange.ts';

export const rotateOwnKey = operation({
  method: 'post',
  path: '/api/exchange/identity/rotation',
  tag: 'exchange',
  summary: {
    ja: '署名の鍵の交換（相手には古い鍵で署名した引き継ぎ書を送る）',
    en: 'Replaces the signing key; peers get a hand-over that the old key signed',
  },
  demand: 'exchange.manage',
  errors: ['not-found'],
  response: OwnIdentity,
});
