import { operation } from '../../operation.ts';
import { Facility, FacilityInput } from '../../schemas/facility.ts';

export const updateFacility = operation({
  method: 'put',
  path: '/api/facility',
  tag: 'facility',
  summary: { ja: '施設の情報の変更', en: 'Changes the facility' },
  demand: 'facility.edit',
  errors: ['changed-meanwhile'],
  body: FacilityInput,
  ifMatch: true,
  response: Facility,
});
