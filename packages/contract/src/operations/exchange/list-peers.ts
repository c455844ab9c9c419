import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Peer } from '../../schemas/exchange.ts';

export const listPeers = operation({
  method: 'get',
  path: '/api/exchange/peers',
  tag: 'exchange',
  summary: {
    ja: '文書をやり取りする相手の一覧',
    en: 'Lists the organizations that documents are exchanged with',
  },
  demand: 'exchange.manage',
  errors: [],
  response: z.object({ rows: z.array(Peer) }),
});
