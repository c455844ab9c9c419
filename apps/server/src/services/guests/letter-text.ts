/** The covering letter as the vendor reads it on the page. */
import type { CoveringLetter } from '@mamori/contract/schemas/vendor-requests';
import { fillLetter } from '@mamori/core/vendor/letter';
import { printSheetDate } from '@mamori/documents/sheets/wording';
import { translator } from '@mamori/messages/translate';
import type { z } from 'zod';
import type { OwnRequest } from './request.ts';

type Letter = z.output<typeof CoveringLetter>;

/** The link of the letter that was sent may be another person's: here stands that this is the page it leads to. */
export function letterText(own: OwnRequest, systems: readonly string[]): Letter {
  const { subject = '', body = '', locale = 'ja' } = own.letter as Partial<Letter>;
  const t = translator(locale);
  const values = {
    vendor: own.vendor_name,
    facility: own.facility_name,
    due: printSheetDate(own.due_on, locale),
    link: t('campaigns:letter.thisPage'),
    systems: systems.join(t('documents:separator')) || t('campaigns:letter.noSystems'),
  };
  return { subject: fillLetter(subject, values), body: fillLetter(body, values), locale };
}
