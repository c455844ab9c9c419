import { daysBetween } from '@mamori/core/calendar/iso-date';
import { type Handler, signedIn } from '../../http/call.ts';
import { partsWaitingFor } from '../../services/account-reviews/select.ts';
import { withReasons } from '../../services/assessments/load.ts';
import { readinessOf } from '../../services/assessments/readiness.ts';
import { loadSummaries } from '../../services/assessments/summaries.ts';
import { backupState } from '../../services/dashboard/backup-state.ts';
import { deadlinesOf } from '../../services/dashboard/deadlines.ts';
import { movementDeadlines } from '../../services/dashboard/movement-deadlines.ts';
import { vendorDeadlines } from '../../services/dashboard/vendor-deadlines.ts';
import { readFacility } from '../../services/facility.ts';
import { judging } from '../../services/judging.ts';

/** A fixed number of queries, however many checklists and answers there are. */
export const getDashboard: Handler<'getDashboard'> = async (call) => {
  const { context, tx } = call;
  const how = judging(call);
  const facility = await readFacility(tx);
  const { loaded, summaries } = await loadSummaries(context, tx, how);
  const current = loaded[0] ? await withReasons(context, tx, loaded[0]) : undefined;
  const proposals = current?.answers.filter((answer) => answer.state === 'proposed').length ?? 0;
  const { inspectionDate: date } = facility;
  return {
    facilityName: facility.name,
    setUpSteps: facility.setUpSteps,
    inspection: date === null ? null : { date, days: daysBetween(how.today, date) },
    current: summaries[0] ?? null,
    others: summaries.slice(1),
    readiness: current ? readinessOf(current, how) : null,
    deadlines: [
      ...(await movementDeadlines(tx, signedIn(call), how)),
      ...(await vendorDeadlines(tx, how)),
      ...(current ? deadlinesOf(current, how) : []),
    ],
    proposals,
    accountReviews: (await partsWaitingFor(tx, signedIn(call).personId)).map((part) => ({
      ...part,
      overdue: part.dueOn < how.today,
    })),
    backup: await backupState(tx, context.now(), context.config.dataDirectory),
  };
};
