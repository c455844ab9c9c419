import { operation } from '../../operation.ts';
import { Disclosure, DisclosureInput } from '../../schemas/disclosures.ts';

export const createDisclosure = operation({
  method: 'post',
  path: '/api/disclosures',
  tag: 'disclosures',
  summary: { ja: '開示書の依頼・受領の記録', en: 'Records that a disclosure was asked for or received' },
  demand: 'vendor.edit',
  errors: ['not-found'],
  body: DisclosureInput,
  status: 201,
  response: Disclosure,
});
