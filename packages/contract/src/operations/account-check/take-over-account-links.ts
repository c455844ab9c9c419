import { operation } from '../../operation.ts';
import { AccountLinkChoice } from '../../schemas/account-check.ts';
import { LedgerWritten } from '../../schemas/ledgers.ts';

export const takeOverAccountLinks = operation({
  method: 'post',
  path: '/api/account-check/links',
  tag: 'ledgers',
  summary: {
    ja: '台帳に結び付ける',
    en: 'Writes the people that were found into the account ledger, as one change that can be undone',
  },
  demand: 'ledger.edit',
  errors: ['not-found', 'invalid-input', 'changed-meanwhile'],
  body: AccountLinkChoice,
  response: LedgerWritten,
});
