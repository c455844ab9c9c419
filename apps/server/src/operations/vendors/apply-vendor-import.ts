import type { Handler } from '../../http/call.ts';
import { applyImport } from '../../services/register/import/apply.ts';
import { readVendorList } from '../../services/register/import/read.ts';

/** All rows as previewed, or none. */
export const applyVendorImport: Handler<'applyVendorImport'> = async (call) =>
  applyImport(call, await readVendorList(call, call.query.columns), call.query.fingerprint);
