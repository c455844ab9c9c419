import { z } from 'zod';
import { operation } from '../../operation.ts';
import { AsideInput } from '../../schemas/account-check.ts';
import { Uuid } from '../../schemas/common.ts';

export const setFindingsAside = operation({
  method: 'post',
  path: '/api/account-check/asides',
  tag: 'ledgers',
  summary: {
    ja: '結果を対象外にする',
    en: 'Sets findings aside with a reason, until a day or until the fact changes; they stay visible',
  },
  demand: 'ledger.edit',
  errors: ['not-found', 'invalid-input'],
  body: AsideInput,
  response: z.object({ asideIds: z.array(Uuid) }),
});
