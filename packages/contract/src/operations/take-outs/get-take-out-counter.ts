import { operation } from '../../operation.ts';
import { TakeOutCounter } from '../../schemas/take-outs.ts';

export const getTakeOutCounter = operation({
  method: 'get',
  path: '/api/take-outs',
  tag: 'ledgers',
  summary: {
    ja: '持ち出し中の機器',
    en: 'What is outside, overdue first; loans to patients; permissions that run out',
  },
  demand: 'ledger.read',
  errors: [],
  response: TakeOutCounter,
});
