import { canonicalBytes } from '@mamori/exchange/canonical';
import type { FileAnswer, Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { readFile } from '../../services/attachments.ts';
import { auditRead } from '../../services/audit-read.ts';
import { MEDIA_TYPES } from '../../services/documents.ts';
import { loadHandIn, type StoredHandIn } from '../../services/hand-ins/read.ts';

export const downloadHandIn: Handler<'downloadHandIn'> = async (call) => {
  const { tx, params, query } = call;
  const stored = await loadHandIn(tx, params.handInId);
  auditRead(call, 'handIn.read', `handIn:${params.handInId}`, { format: query.format });
  if (query.format === 'json') return signedCopy(stored);
  const id = stored.attachments[query.format];
  if (!id) throw new Problem('not-found');
  return readFile(tx, id);
};

/** Envelope, payload and signature: whoever has the fingerprint can verify it without this installation. */
function signedCopy({ signed }: StoredHandIn): FileAnswer {
  return {
    bytes: canonicalBytes(signed),
    fileName: signed.payload.files.pdf.name.replace(/\.pdf$/, '.json'),
    mediaType: MEDIA_TYPES.json,
  };
}
