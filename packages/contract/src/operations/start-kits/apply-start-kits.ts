import { operation } from '../../operation.ts';
import { StartKitChoices, StartKitMade } from '../../schemas/start-kits.ts';

export const applyStartKits = operation({
  method: 'post',
  path: '/api/start-kits/apply',
  tag: 'ledgers',
  summary: {
    ja: 'スタートキットからの台帳づくり',
    en: 'Makes rows in the ledgers; what exists by name stays as it is. Can be undone ledger by ledger',
  },
  demand: 'ledger.edit',
  errors: ['invalid-input', 'already-exists'],
  body: StartKitChoices,
  response: StartKitMade,
});
