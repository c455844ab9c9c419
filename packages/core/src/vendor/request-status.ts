/**
 * Where a request to a vendor stands (R-C2): asked, opened, being written, answered, decided. What may follow what; everything else
 * is refused by name, never ignored.
 */

export const REQUEST_STATUSES = [
  'not_sent',
  'sent',
  'opened',
  'draft',
  'answered',
  'returned',
  'accepted',
  'refused',
] as const;
export type RequestStatus = (typeof REQUEST_STATUSES)[number];

/**
 * `send` again is a reminder · `open` and `draft` are the vendor's · `answer` arrives by any way, late or after a decision too ·
 * `reopen` takes a refusal back.
 */
export const REQUEST_EVENTS = [
  'send',
  'open',
  'draft',
  'answer',
  'return',
  'accept',
  'refuse',
  'reopen',
] as const;
export type RequestEvent = (typeof REQUEST_EVENTS)[number];

const STEPS: Readonly<Record<RequestStatus, Partial<Record<RequestEvent, RequestStatus>>>> = {
  not_sent: { send: 'sent', open: 'opened', draft: 'draft', answer: 'answered', refuse: 'refused' },
  sent: { send: 'sent', open: 'opened', draft: 'draft', answer: 'answered', refuse: 'refused' },
  opened: { send: 'opened', open: 'opened', draft: 'draft', answer: 'answered', refuse: 'refused' },
  draft: { send: 'draft', open: 'draft', draft: 'draft', answer: 'answered', refuse: 'refused' },
  answered: {
    open: 'answered',
    draft: 'answered',
    answer: 'answered',
    return: 'returned',
    accept: 'accepted',
    refuse: 'refused',
  },
  // What was returned stays returned until it is answered anew.
  returned: {
    send: 'returned',
    open: 'returned',
    draft: 'returned',
    answer: 'answered',
    accept: 'accepted',
    refuse: 'refused',
  },
  // A later answer is a difference to be accepted; the accepted one stands until then.
  accepted: {
    open: 'accepted',
    draft: 'accepted',
    answer: 'accepted',
    return: 'returned',
    accept: 'accepted',
  },
  refused: { open: 'refused', answer: 'answered', reopen: 'sent' },
};

/** Null: this may not happen now. */
export function nextRequestStatus(status: RequestStatus, event: RequestEvent): RequestStatus | null {
  return STEPS[status][event] ?? null;
}

/** Nothing usable has come and the day has passed (R-C2: unanswered requests are visible). */
export function isRequestOverdue(status: RequestStatus, dueOn: string, today: string): boolean {
  const open = status !== 'answered' && status !== 'accepted' && status !== 'refused';
  return open && dueOn < today;
}
