/** The covering letter as the vendor reads it on the page. */
import type { CoveringLetter } from '@mamori/contract/schemas/vendor-requests';
import { fillLetter } from '@mamori/core/vendor/letter';
import type { z } from 'zod';
import type { OwnRequest } from './request.ts';

type Letter = z.output<typeof CoveringLetter>;

/** Link and code stand in the letter that was sent; on the page they would be those of another. */
export function letterText(own: OwnRequest): Letter {
  const { subject = '', body = '', locale = 'ja' } = own.letter as Partial<Letter>;
  const values = {
    vendor: own.vendor_name,
    facility: own.facility_name,
    due: own.due_on,
    link: '',
    systems: '',
  };
  return { subject: fillLetter(subject, values), body: fillLetter(body, values), locale };
}
