import type { Call, FileAnswer, Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { readFile } from '../../services/attachments.ts';
import { auditRead } from '../../services/audit-read.ts';
import { loadResponse, type WholeResponse } from '../../services/vendor-review/response.ts';

export const downloadVendorResponse: Handler<'downloadVendorResponse'> = async (call) => {
  const { tx, params, query } = call;
  const response = await loadResponse(tx, params.responseId);
  const file = await fileOf(call, response);
  auditRead(call, 'vendorResponse.read', `vendorResponse:${params.responseId}`, { part: query.part });
  return file;
};

async function fileOf(
  { tx, query }: Call<'downloadVendorResponse'>,
  response: WholeResponse,
): Promise<FileAnswer> {
  if (query.part === 'answers') return json(`answers-${response.number}.json`, response.document);
  if (query.part === 'proof') return json(`proof-${response.number}.json`, response.proof);
  if (!response.attachment_id) throw new Problem('not-found');
  return readFile(tx, response.attachment_id);
}

function json(fileName: string, value: unknown): FileAnswer {
  const bytes = new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
  return { bytes, fileName, mediaType: 'application/json' };
}
