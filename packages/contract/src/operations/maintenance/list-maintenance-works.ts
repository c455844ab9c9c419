import { z } from 'zod';
import { operation } from '../../operation.ts';
import { MaintenanceWork } from '../../schemas/maintenance.ts';

export const listMaintenanceWorks = operation({
  method: 'get',
  path: '/api/maintenance-works',
  tag: 'maintenance',
  summary: { ja: '保守作業の一覧', en: 'Lists maintenance work, newest first' },
  demand: 'facility.read',
  errors: [],
  response: z.object({ rows: z.array(MaintenanceWork) }),
});
