/** The list for the telephone: overdue requests, those that were escalated first (R-C2). */
import { daysBetween } from '@mamori/core/calendar/iso-date';
import { isEscalated } from '@mamori/core/vendor/reminders';
import { isRequestOverdue } from '@mamori/core/vendor/request-status';
import { type CallListEntry, vendorCallList } from '@mamori/documents/sheets/vendor-call-list';
import { printSheetDate } from '@mamori/documents/sheets/wording';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import { REFUSAL_KINDS } from '@mamori/regulations/model/help';
import { knowledge } from '../knowledge/knowledge.ts';
import { fill } from '../sheets/sources.ts';
import { answersTo } from './refusal-help.ts';
import type { Sending, SendingRequest } from './sending.ts';

export function makeCallList(sending: Sending, locale: Locale, caller: string) {
  const { campaign, facility, today } = sending;
  const t = translator(locale);
  const known = { facility: facility.name, caller };
  const { refusals } = knowledge();
  const late = sending.requests
    .filter((request) => isRequestOverdue(request.status, request.due_on, today))
    .sort((a, b) => a.due_on.localeCompare(b.due_on));
  return vendorCallList({
    locale,
    facility: facility.name,
    campaign: campaign.title,
    date: printSheetDate(today, locale),
    entries: late.map((request) => entryOf(sending, request, locale)),
    script: [
      t('campaigns:callList.opening', { ...known, campaign: campaign.title }),
      t('campaigns:callList.ask'),
      fill(refusals.incident.phone[locale], known, locale),
    ],
    replies: REFUSAL_KINDS.flatMap((kind) => answersTo(kind, locale, known).slice(0, 2)).map((one) => ({
      they: one.says,
      you: [one.phone, ...one.citations.map(({ id, fiscalYear }) => `[${id}, FY${fiscalYear}]`)].join(' '),
    })),
  });
}

function entryOf({ campaign, today }: Sending, request: SendingRequest, locale: Locale): CallListEntry {
  return {
    vendor: request.via_name ? `${request.addressee}（${request.vendor_name}）` : request.addressee,
    contact: request.contact,
    phone: request.phone,
    systems: request.systems.join(translator(locale)('documents:separator')),
    due: printSheetDate(request.due_on, locale),
    daysLate: daysBetween(request.due_on, today),
    reminders: request.reminder_count,
    escalated: isEscalated(campaign.reminders, { status: request.status, dueOn: request.due_on }, today),
  };
}
