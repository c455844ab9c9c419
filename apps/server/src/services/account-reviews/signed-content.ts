/** What a signature is over: the accounts of a department as they were shown, with every decision (R-E3). */
import { canonicalJson } from '@mamori/exchange/canonical';
import type { Entry } from './select.ts';

interface Signature {
  readonly department: string;
  readonly signedBy: string;
  readonly signedAt: Date;
}

export const signedContent = (
  review: { readonly id: string },
  { department, signedBy, signedAt }: Signature,
  entries: readonly Entry[],
): string =>
  canonicalJson({
    review: review.id,
    department,
    name: signedBy,
    signedAt: signedAt.toISOString(),
    entries,
  });
