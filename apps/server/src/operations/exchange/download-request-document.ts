import { VENDOR_REQUEST_TYPE } from '@mamori/core/vendor/exchange-documents';
import type { SignedDocument } from '@mamori/exchange/envelope';
import type { Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { auditRead } from '../../services/audit-read.ts';
import { documentFile } from '../../services/exchange/outbox.ts';

export const downloadRequestDocument: Handler<'downloadRequestDocument'> = async (call) => {
  const { tx, params } = call;
  const row = await tx
    .selectFrom('outbox_document')
    .select(['id', 'document'])
    .where('subject', '=', `vendorRequest:${params.requestId}`)
    .where('type', '=', VENDOR_REQUEST_TYPE)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) throw new Problem('not-found');
  auditRead(call, 'exchange.read', `outboxDocument:${row.id}`);
  return documentFile(row.document as unknown as SignedDocument);
};
