import { operation } from '../../operation.ts';
import { MaintenanceWork, MaintenanceWorkInput } from '../../schemas/maintenance.ts';

export const createMaintenanceWork = operation({
  method: 'post',
  path: '/api/maintenance-works',
  tag: 'maintenance',
  summary: { ja: '保守作業の登録', en: 'Adds a maintenance work' },
  demand: 'vendor.edit',
  errors: ['not-found'],
  body: MaintenanceWorkInput,
  status: 201,
  response: MaintenanceWork,
});
