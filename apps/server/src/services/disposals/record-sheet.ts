/** What the printed record of a disposal says. */
import type { Disposal as DisposalSchema } from '@mamori/contract/schemas/disposals';
import type { Device } from '@mamori/core/ledger/ledgers/device';
import type { Tx } from '@mamori/database/connect';
import type { DisposalSheetInput } from '@mamori/documents/sheets/disposal-sheet';
import type { Locale } from '@mamori/messages/locale';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { letterhead } from '../facility.ts';
import { rowsById } from '../ledgers/select.ts';
import { todayInJapan } from '../today.ts';
import { asDisposal, countFiles, DEVICE } from './select.ts';

interface SheetCall {
  readonly context: Context;
  readonly tx: Tx;
  readonly locale: Locale;
}

export async function disposalParts(
  { context, tx, locale }: SheetCall,
  answer: z.input<typeof DisposalSchema>,
): Promise<DisposalSheetInput> {
  const facility = await letterhead(tx);
  const disposal = asDisposal(answer.row);
  const stored = await rowsById(tx, DEVICE, disposal.deviceIds, { removed: true });
  const files = await countFiles(tx, [disposal.id], 'proof');
  return {
    locale,
    facility: facility.name,
    contact: [facility.address, facility.phone].filter((line) => line.trim() !== ''),
    printedOn: todayInJapan(context.now()),
    disposal,
    vendor: answer.names.vendor?.[disposal.vendorId ?? ''] ?? '',
    devices: stored.map(({ values }) => values as unknown as Device),
    parties: answer.patientDataReason === null ? null : answer.parties,
    proofFiles: files.get(disposal.id) ?? 0,
    gaps: answer.gaps.map(({ code }) => code),
  };
}
