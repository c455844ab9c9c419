import { operation } from '../../operation.ts';
import { DisclosureList } from '../../schemas/disclosures.ts';

export const listDisclosures = operation({
  method: 'get',
  path: '/api/disclosures',
  tag: 'disclosures',
  summary: {
    ja: '開示書（MDS/SDS）の一覧',
    en: 'Lists the disclosures of security, with what to do about each',
  },
  demand: 'facility.read',
  errors: [],
  response: DisclosureList,
});
