import { operation } from '../../operation.ts';
import { DisposalList } from '../../schemas/disposals.ts';

export const listDisposals = operation({
  method: 'get',
  path: '/api/disposals',
  tag: 'ledgers',
  summary: {
    ja: '廃棄の一覧',
    en: 'Disposals with what is missing; who may not read ledgers sees those they are asked to decide',
  },
  demand: 'ledger.review',
  errors: [],
  response: DisposalList,
});
