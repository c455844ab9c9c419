/** What the record of a disclosure may name. */
import type { DisclosureInput } from '@mamori/contract/schemas/disclosures';
import type { Tx } from '@mamori/database/connect';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import type { z } from 'zod';
import { Problem } from '../../http/problem.ts';

/** A disclosure takes the place of another one of the same vendor, not of itself nor of its own successor. Throws `not-found`, `invalid-input`. */
export async function checkReplaced(
  tx: Tx,
  locale: Locale,
  { replaces, vendorId }: z.output<typeof DisclosureInput>,
  id: string | null,
): Promise<void> {
  if (replaces === null) return;
  const older = await tx
    .selectFrom('disclosure')
    .select(['vendor_id', 'replaces'])
    .where('id', '=', replaces)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (!older) throw new Problem('not-found');
  if (replaces !== id && older.vendor_id === vendorId && (id === null || older.replaces !== id)) return;
  const message = translator(locale)('disclosures:server.replaces');
  throw new Problem('invalid-input', { fields: [{ pointer: '/replaces', message }] });
}
