import type { Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { auditRead } from '../../services/audit-read.ts';
import { formForRequest } from '../../services/vendor-requests/form.ts';

export const getRequestForm: Handler<'getRequestForm'> = async (call) => {
  const { context, tx, scope, params } = call;
  const file = await formForRequest(context, tx, scope, params.requestId);
  if (!file) throw new Problem('not-found');
  auditRead(call, 'vendorRequest.formRead', `vendorRequest:${params.requestId}`, { name: file.fileName });
  return file;
};
