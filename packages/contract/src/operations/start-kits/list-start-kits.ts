import { z } from 'zod';
import { operation } from '../../operation.ts';
import { StartKitOffer } from '../../schemas/start-kits.ts';

export const listStartKits = operation({
  method: 'get',
  path: '/api/start-kits',
  tag: 'ledgers',
  summary: { ja: 'スタートキットの一覧', en: 'Lists what facilities usually have, to be ticked' },
  demand: 'ledger.read',
  errors: [],
  response: z.object({ kits: z.array(StartKitOffer) }),
});
