/** The covering letter as the vendor reads it on the page. */
import type { CoveringLetter } from '@mamori/contract/schemas/vendor-requests';
import type { z } from 'zod';
import type { OwnRequest } from './request.ts';

type Letter = z.output<typeof CoveringLetter>;

/** Link and code stand in the letter that was sent; on the page they would be those of another. */
export function letterText(own: OwnRequest): Letter {
  const { subject = '', body = '' } = own.letter as Partial<Letter>;
  const words: Readonly<Record<string, string>> = {
    vendor: own.vendor_name,
    vendorName: own.vendor_name,
    facility: own.facility_name,
    facilityName: own.facility_name,
    title: own.title,
    dueOn: own.due_on,
    due: own.due_on,
  };
  const filled = (text: string) =>
    text.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => words[name] ?? '');
  return { subject: filled(subject), body: filled(body) };
}
