import { z } from 'zod';
import { operation } from '../../operation.ts';
import { Uuid } from '../../schemas/common.ts';

export const endFindingsAside = operation({
  method: 'post',
  path: '/api/account-check/asides/withdrawal',
  tag: 'ledgers',
  summary: { ja: '対象外の取り消し', en: 'Takes back that findings were set aside' },
  demand: 'ledger.edit',
  errors: ['not-found', 'invalid-input'],
  body: z.object({ asideIds: z.array(Uuid).min(1).max(1000) }),
  responseKind: 'empty',
});
