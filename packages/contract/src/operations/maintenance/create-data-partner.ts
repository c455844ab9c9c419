import { operation } from '../../operation.ts';
import { DataPartner, DataPartnerInput } from '../../schemas/maintenance.ts';

export const createDataPartner = operation({
  method: 'post',
  path: '/api/data-partners',
  tag: 'maintenance',
  summary: { ja: 'データ交換先の登録', en: 'Adds a partner of data exchange' },
  demand: 'vendor.edit',
  errors: ['not-found'],
  body: DataPartnerInput,
  status: 201,
  response: DataPartner,
});
