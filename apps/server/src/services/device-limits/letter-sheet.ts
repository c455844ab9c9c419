/** The questions to the vendor as a sheet with room for the answers. */

import type { Tx } from '@mamori/database/connect';
import type { VendorLetterInput } from '@mamori/documents/sheets/vendor-letter';
import type { Locale } from '@mamori/messages/locale';
import type { Context } from '../../context.ts';
import { letterhead } from '../facility.ts';
import { BLANK } from '../sheets/sources.ts';
import { todayInJapan } from '../today.ts';
import type { DeviceLimitRow } from './ledger.ts';

interface SheetCall {
  readonly context: Context;
  readonly tx: Tx;
  readonly locale: Locale;
}

export async function limitLetterParts(call: SheetCall, row: DeviceLimitRow): Promise<VendorLetterInput> {
  const facility = await letterhead(call.tx);
  const [opening = '', , closing = ''] = row.letter.body.split('\n\n');
  return {
    locale: call.locale,
    vendor: row.vendorName ?? BLANK,
    facility: facility.name,
    contact: [facility.address, facility.phone].filter((line) => line.trim() !== ''),
    date: todayInJapan(call.context.now()),
    subject: row.letter.subject,
    paragraphs: [opening, closing],
    questions: row.questions.map(({ text }) => text),
  };
}
