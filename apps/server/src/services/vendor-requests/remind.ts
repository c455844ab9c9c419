/** Reminders by mail, by hand or by schedule: a new link each, because the secret of the first one is stored nowhere. */
import { mayBeReminded } from '@mamori/core/vendor/reminders';
import type { Tx } from '@mamori/database/connect';
import type { Scope } from '@mamori/database/scope';
import { translator } from '@mamori/messages/translate';
import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { eachByMail, mailObstacle, mailWithLink, type Outcome, type SkipReason } from './send.ts';
import type { Sending, SendingRequest } from './sending.ts';
import { statusAfter, writeStep } from './step.ts';

export function remindByMail(context: Context, tx: Tx, scope: Scope, sending: Sending): Promise<Outcome> {
  return eachByMail(sending, (request) => remindOne(context, tx, scope, sending, request), reminderObstacle);
}

export function reminderObstacle(request: SendingRequest): SkipReason | null {
  if (request.status === 'not_sent') return 'notSent';
  return mayBeReminded(request.status) ? mailObstacle(request) : 'nothingToDo';
}

export async function remindOne(
  context: Context,
  tx: Tx,
  scope: Scope,
  sending: Sending,
  request: SendingRequest,
): Promise<void> {
  const mailed = await mailWithLink(context, tx, scope, sending, request, {
    purpose: 'reminder',
    letter: reminderLetter(context, sending, request),
  });
  await writeStep(context, tx, scope, request, {
    status: statusAfter(request, 'send'),
    changes: { reminded_at: context.now(), reminder_count: sql`reminder_count + 1` },
    kind: 'reminded',
    details: { how: 'mail', ...mailed },
  });
}

/** Which sentence fits: before the day, after it, or once more after a return. Placeholders are filled in afterwards. */
function reminderLetter({ config }: Context, sending: Sending, request: SendingRequest) {
  const t = translator(sending.locale);
  const open = {
    vendor: '{{vendor}}',
    facility: '{{facility}}',
    due: '{{due}}',
    link: '{{link}}',
    systems: '{{systems}}',
  };
  const kind =
    request.status === 'returned' ? 'returned' : request.due_on < sending.today ? 'overdue' : 'before';
  return {
    subject: t('campaigns:reminder.subject', open),
    body: t(config.linksReach ? 'campaigns:reminder.body' : 'campaigns:reminder.bodyWithoutLink', {
      ...open,
      reason: t(`campaigns:reminder.${kind}`, open),
    }),
  };
}
