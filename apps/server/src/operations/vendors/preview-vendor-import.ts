import type { Handler } from '../../http/call.ts';
import { planImport } from '../../services/register/import/plan.ts';
import { readVendorList } from '../../services/register/import/read.ts';

/** Reads and compares; nothing is written. */
export const previewVendorImport: Handler<'previewVendorImport'> = async (call) => {
  const list = await readVendorList(call, call.query.columns);
  const { answer } = await planImport(call, list);
  return answer;
};
