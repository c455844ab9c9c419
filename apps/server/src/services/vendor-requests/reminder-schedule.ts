/** Every hour: who is due for a reminder today, in every organization (R-C2). The rule is in core/vendor/reminders. */
import { ReminderSchedule } from '@mamori/contract/schemas/vendor-requests';
import { reminderDue } from '@mamori/core/vendor/reminders';
import type { RequestStatus } from '@mamori/core/vendor/request-status';
import type { Context } from '../../context.ts';
import { NOBODY } from '../../identity/session.ts';
import { jobScope, readEverywhere, repeat } from '../background.ts';
import { isMailSetUp } from '../mail/server.ts';
import { todayInJapan } from '../today.ts';
import { reminderObstacle, remindOne } from './remind.ts';
import { lockSending, type SendingRequest } from './sending.ts';

const HOUR = 3_600_000;

interface OpenCampaign {
  readonly organizationId: string;
  readonly campaignId: string;
}

export function startReminders(context: Context): { stop(): Promise<void> } {
  return repeat(context, 'reminders', HOUR, () => remindDue(context));
}

/** Returns how many were reminded. Without a mail server nobody is: the call list shows who waits. */
export async function remindDue(context: Context): Promise<number> {
  const ready = await context.database.installation.read(NOBODY, (tx) => isMailSetUp(context, tx));
  if (!ready) return 0;
  let reminded = 0;
  for (const campaign of await openCampaigns(context)) reminded += await remindCampaign(context, campaign);
  return reminded;
}

/** Open campaigns with requests that were sent and not answered. */
function openCampaigns(context: Context): Promise<OpenCampaign[]> {
  return readEverywhere<OpenCampaign>(
    context,
    `SELECT c.organization_id AS "organizationId", c.id AS "campaignId" FROM campaign c
      WHERE c.closed_at IS NULL AND EXISTS (SELECT FROM vendor_request r WHERE r.organization_id = c.organization_id
        AND r.campaign_id = c.id AND r.status IN ('sent', 'opened', 'draft', 'returned'))`,
  );
}

/** Locked and judged in one transaction: two servers, or a hand that reminds meanwhile, send one reminder. */
function remindCampaign(context: Context, { organizationId, campaignId }: OpenCampaign): Promise<number> {
  const scope = jobScope(organizationId);
  const today = todayInJapan(context.now());
  return context.database.transaction(scope, async (tx) => {
    const sending = await lockSending(tx, { campaignId, today });
    const schedule = ReminderSchedule.parse(sending.campaign.reminders);
    const due = sending.requests.filter(
      (request) =>
        reminderObstacle(request) === null && reminderDue(schedule, remindable(request), today) !== null,
    );
    for (const request of due) await remindOne(context, tx, scope, sending, request);
    return due.length;
  });
}

function remindable(request: SendingRequest) {
  const day = (at: Date | null) => (at === null ? null : todayInJapan(at));
  return {
    status: request.status as RequestStatus,
    dueOn: request.due_on,
    sentOn: day(request.sent_at),
    remindedOn: day(request.reminded_at),
  };
}
