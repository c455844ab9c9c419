import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';
import { Fingerprint, Peer } from '../../schemas/exchange.ts';

export const confirmPeerKey = operation({
  method: 'post',
  path: '/api/exchange/peers/{peerId}/keys',
  tag: 'exchange',
  summary: {
    ja: '相手の鍵の確認（電話などで確かめた指紋を登録）',
    en: 'Confirms a key of a peer by the fingerprint that was compared by another way',
  },
  demand: 'exchange.manage',
  errors: ['not-found', 'conflict'],
  params: z.object({ peerId: Uuid }),
  body: z.object({ fingerprint: Fingerprint }),
  response: Peer,
});
