import { z } from 'zod';
import { operation } from '../../operation.ts';
import { AccountAnswer, AccountAnswered } from '../../schemas/account-check.ts';
import { Uuid } from '../../schemas/common.ts';

export const answerAccountQuestion = operation({
  method: 'put',
  path: '/api/account-check/questions/{accountId}',
  tag: 'ledgers',
  summary: {
    ja: 'だれのアカウントかの回答',
    en: 'Says whose an account is, whose it is not, or that it is nobody’s own; the next check keeps to it',
  },
  demand: 'ledger.edit',
  errors: ['not-found', 'invalid-input', 'changed-meanwhile'],
  params: z.object({ accountId: Uuid }),
  body: AccountAnswer,
  response: AccountAnswered,
  /** Version of the account’s row. */
  ifMatch: true,
});
