import type { Handler } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { takeFile } from '../../services/exchange/take-file.ts';

export const importDocument: Handler<'importDocument'> = async ({ context, tx, scope, files }) => {
  const [file] = files;
  if (!file || files.length > 1) throw new Problem('malformed-request');
  return takeFile(context, tx, scope, file.bytes);
};
