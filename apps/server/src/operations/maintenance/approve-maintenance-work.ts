import type { Handler } from '../../http/call.ts';
import { stepWork } from '../../services/maintenance/work-step.ts';

/** Approving is done before the work is over; an emergency needs none. */
export const approveMaintenanceWork: Handler<'approveMaintenanceWork'> = (call) =>
  stepWork(call, {
    name: 'approved',
    may: ({ state, approvedAt, plan }) =>
      approvedAt === null && plan.from !== null && state !== 'closed' && state !== 'reported',
    changes: { approved_by: call.scope.personId, approved_at: call.context.now() },
  });
