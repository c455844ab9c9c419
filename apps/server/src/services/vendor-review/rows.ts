/** Answers of a request as rows: how, when, from whom, whether late or a repetition. */
import type { VendorResponseRow } from '@mamori/contract/schemas/vendor-review';
import type { Tx } from '@mamori/database/connect';
import type { z } from 'zod';

export type ResponseRow = z.input<typeof VendorResponseRow>;
/** Nobody answers more often; the earliest ones are left out. */
const MOST = 200;

/** Without the documents themselves, which may be many. */
export function selectResponses(tx: Tx) {
  return tx
    .selectFrom('vendor_response as response')
    .innerJoin('vendor_request as request', (join) =>
      join
        .onRef('request.organization_id', '=', 'response.organization_id')
        .onRef('request.id', '=', 'response.request_id'),
    )
    .leftJoin('vendor_response as first', (join) =>
      join
        .onRef('first.organization_id', '=', 'response.organization_id')
        .onRef('first.id', '=', 'response.duplicate_of'),
    )
    .select(['response.id', 'response.number', 'response.way', 'response.received_at', 'response.late'])
    .select(['response.answered_by', 'response.sha256', 'response.attachment_id', 'response.request_id'])
    .select(['response.supersedes', 'first.number as first_number', 'request.accepted_response_id']);
}

export type StoredResponse = Awaited<
  ReturnType<ReturnType<typeof selectResponses>['executeTakeFirstOrThrow']>
>;

export function responseRow(row: StoredResponse): ResponseRow {
  return {
    id: row.id,
    number: row.number,
    way: row.way as ResponseRow['way'],
    receivedAt: row.received_at.toISOString(),
    answeredBy: texts(row.answered_by),
    late: row.late,
    duplicateOf: row.first_number,
    sha256: row.sha256.toString('hex'),
    accepted: row.id === row.accepted_response_id,
    hasFile: row.attachment_id !== null,
  };
}

function texts(stored: object): Record<string, string> {
  const entries = Object.entries(stored).filter(([, value]) => typeof value === 'string' && value !== '');
  return Object.fromEntries(entries) as Record<string, string>;
}

export async function listResponseRows(tx: Tx, requestId: string): Promise<ResponseRow[]> {
  const rows = await selectResponses(tx)
    .where('response.request_id', '=', requestId)
    .orderBy('response.number', 'desc')
    .limit(MOST)
    .execute();
  return rows.map(responseRow);
}
