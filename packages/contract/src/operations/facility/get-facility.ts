import { operation } from '../../operation.ts';
import { Facility } from '../../schemas/facility.ts';

export const getFacility = operation({
  method: 'get',
  path: '/api/facility',
  tag: 'facility',
  summary: { ja: '施設の情報', en: 'The facility' },
  demand: 'facility.read',
  errors: [],
  response: Facility,
});
