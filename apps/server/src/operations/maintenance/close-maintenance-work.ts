import { translator } from '@mamori/messages/translate';
import type { Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { loadWork, stepWork } from '../../services/maintenance/work-step.ts';

/** What deviates may be all right, but somebody has to say why. */
export const closeMaintenanceWork: Handler<'closeMaintenanceWork'> = async (call) => {
  const { context, scope, body, locale } = call;
  const { deviations } = await loadWork(call);
  if (deviations.length > 0 && body.note.trim() === '') {
    const message = translator(locale)('maintenance:closeNeedsNote');
    throw new Problem('invalid-input', { fields: [{ pointer: '/note', message }] });
  }
  return stepWork(call, {
    name: 'closed',
    may: ({ state }) => state === 'reported',
    changes: {
      closed_by: scope.personId,
      closed_at: context.now(),
      ...(body.note.trim() === '' ? {} : { note: body.note }),
    },
    details: { deviations: deviations.map(({ code }) => code), note: body.note },
  });
};
