import type { CallOutput } from '@mamori/contract/client';
import { REGISTER_FIELDS, type RegisterField } from '@mamori/core/vendor/register-columns';

export { REGISTER_FIELDS, type RegisterField };
export type Found = CallOutput<'previewVendorImport'>;

/** Fields by column, as the server takes them. */
export function columnsQuery(columns: readonly { readonly field: RegisterField | null }[]): string {
  return columns.map(({ field }) => field ?? '').join(',');
}
