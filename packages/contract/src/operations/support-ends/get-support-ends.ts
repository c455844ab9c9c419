import { operation } from '../../operation.ts';
import { SupportEnds } from '../../schemas/support-ends.ts';

export const getSupportEnds = operation({
  method: 'get',
  path: '/api/support-ends',
  tag: 'ledgers',
  summary: {
    ja: 'サポート終了日の一覧',
    en: 'Ends of support: the data, what it says about the devices, what it does not know',
  },
  demand: 'ledger.read',
  errors: [],
  response: SupportEnds,
});
