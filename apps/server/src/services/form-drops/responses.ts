import type { AnswerDocument } from '@mamori/core/assessment/answer-document';
import type { Tx } from '@mamori/database/connect';
import type { KnownResponse } from './judge.ts';

/** Every response to these requests by its hashes, the latest of each with its answers; two queries. */
export async function loadResponses(tx: Tx, requestIds: readonly string[]): Promise<KnownResponse[]> {
  if (requestIds.length === 0) return [];
  const rows = await tx
    .selectFrom('vendor_response as response')
    .leftJoin('attachment', (join) =>
      join
        .onRef('attachment.organization_id', '=', 'response.organization_id')
        .onRef('attachment.id', '=', 'response.attachment_id'),
    )
    .select(['response.id', 'response.request_id', 'response.sha256', 'attachment.sha256 as file_sha256'])
    .where('response.request_id', 'in', [...requestIds])
    .execute();
  if (rows.length === 0) return [];
  const latest = await tx
    .selectFrom('vendor_request as request')
    .innerJoin('vendor_response as response', (join) =>
      join
        .onRef('response.organization_id', '=', 'request.organization_id')
        .onRef('response.id', '=', 'request.latest_response_id'),
    )
    .select(['response.id', 'response.document'])
    .where('request.id', 'in', [...requestIds])
    .execute();
  const documents = new Map(latest.map(({ id, document }) => [id, document as unknown as AnswerDocument]));
  return rows.map((row) => ({
    id: row.id,
    requestId: row.request_id,
    contentSha256: row.sha256.toString('hex'),
    fileSha256: row.file_sha256?.toString('hex') ?? null,
    document: documents.get(row.id) ?? null,
  }));
}
