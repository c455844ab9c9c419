import { operation } from '../../operation.ts';
import { StartKitChoices, StartKitPlan } from '../../schemas/start-kits.ts';

export const previewStartKits = operation({
  method: 'post',
  path: '/api/start-kits/preview',
  tag: 'ledgers',
  summary: {
    ja: 'スタートキットから作られる行の確認',
    en: 'Says which rows would be made and which exist; writes nothing',
  },
  demand: 'ledger.edit',
  errors: ['invalid-input'],
  body: StartKitChoices,
  response: StartKitPlan,
});
