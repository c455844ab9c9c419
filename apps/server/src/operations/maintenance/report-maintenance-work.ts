import { jsonb } from '@mamori/database/json';
import type { Handler } from '../../http/call.ts';
import { stepWork } from '../../services/maintenance/work-step.ts';

export const reportMaintenanceWork: Handler<'reportMaintenanceWork'> = (call) =>
  stepWork(call, {
    name: 'reported',
    may: ({ state }) => state !== 'closed',
    changes: { report: jsonb(call.body), reported_at: call.context.now() },
    details: { sessions: call.body.sessions.length, reporter: call.body.reporter },
  });
