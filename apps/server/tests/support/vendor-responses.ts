/** What the tests about vendors share: answers that arrive and are accepted. */
import type { AnswerValue, ItemAnswer } from '@mamori/core/assessment/answer-document';
import { UNKNOWN_CONTEXT } from '@mamori/core/assessment/answer-document';
import type { Tx } from '@mamori/database/connect';
import type { Scope } from '@mamori/database/scope';
import {
  type IncomingResponse,
  type ReceivedResponse,
  receiveResponse,
} from '../../src/services/vendor-requests/receive.ts';
import type { Harness, Visitor } from './harness.ts';

export async function asScope<T>(
  harness: Harness,
  visitor: Visitor,
  work: (tx: Tx, scope: Scope) => Promise<T>,
): Promise<T> {
  const { organization } = await visitor.call('getSession');
  const scope: Scope = {
    organizationId: organization?.organizationId ?? null,
    personId: null,
    personName: '乙 次郎',
    origin: 'test',
  };
  return harness.context.database.transaction(scope, (tx) => work(tx, scope));
}

export function vendorRow(answer: AnswerValue, more: Partial<ItemAnswer> = {}): ItemAnswer {
  return {
    answer,
    date: answer === null ? null : '2025-05-20',
    targetDate: null,
    second: null,
    note: '',
    ...more,
  };
}

/** An answer arrives: by item a value or a whole row. */
export function arrive(
  harness: Harness,
  visitor: Visitor,
  requestId: string,
  items: Readonly<Record<string, AnswerValue | ItemAnswer>>,
  more: Partial<IncomingResponse> = {},
): Promise<ReceivedResponse> {
  const rows = Object.entries(items).map(([id, value]) => [
    id,
    typeof value === 'object' && value !== null ? value : vendorRow(value),
  ]);
  return asScope(harness, visitor, (tx, scope) =>
    receiveResponse(harness.context, tx, scope, {
      requestId,
      way: 'link',
      answeredBy: { name: '乙 次郎', post: '保守部' },
      document: {
        format: 'mamori.answers/1',
        edition: 'fy2025/vendor',
        subject: { name: null },
        context: UNKNOWN_CONTEXT,
        items: Object.fromEntries(rows),
        diagnostics: [],
      },
      ...more,
    }),
  );
}

/** Accepts it as it stands now. */
export async function accept(visitor: Visitor, requestId: string, responseId: string) {
  const { version } = await visitor.call('getVendorRequest', { params: { requestId } });
  return visitor.call('acceptVendorResponse', {
    params: { responseId },
    body: { comment: '' },
    ifMatch: version,
  });
}

export async function arriveAccepted(
  harness: Harness,
  visitor: Visitor,
  requestId: string,
  items: Parameters<typeof arrive>[3],
): Promise<string> {
  const { id } = await arrive(harness, visitor, requestId, items);
  await accept(visitor, requestId, id);
  return id;
}
