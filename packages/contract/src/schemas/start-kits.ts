/** A clinic's ledgers in an afternoon (R-X1): what can be ticked, what of it would be made, what is still to be asked of dealers. */
import { KIT_FACILITIES, KIT_LEDGERS } from '@mamori/regulations/start-kits-model';
import { z } from 'zod';
import { BilingualText, RequiredText, ShortText, Uuid } from './common.ts';

const KitLedgerName = z.enum(KIT_LEDGERS);
const KitName = z.string().regex(/^[a-z0-9-]{1,60}$/);

export const StartKitRow = z.object({
  id: z.string(),
  ledger: KitLedgerName,
  name: BilingualText,
  /** Kind of the row; null where the ledger has none. */
  kind: z.string().nullable(),
  usual: z.int(),
  most: z.int(),
  /** Where the first ones usually stand. */
  units: z.array(BilingualText),
  /** Said in advance because it is certain by its nature; null: nobody has said it. */
  patientData: z.enum(['yes', 'no']).nullable(),
  basis: BilingualText.nullable(),
});
export const StartKitOffer = z.object({
  id: z.string(),
  title: BilingualText,
  lead: BilingualText,
  facilities: z.array(z.enum(KIT_FACILITIES)),
  rows: z.array(StartKitRow),
});

/** One row to be made, as a person named it. */
export const StartKitChoice = z.object({
  kit: KitName,
  row: KitName,
  name: RequiredText,
  /** Of devices. */
  place: ShortText.default(''),
});
export const StartKitChoices = z.object({ rows: z.array(StartKitChoice).min(1).max(300) });

export const StartKitPlan = z.object({
  rows: z.array(
    z.object({
      ledger: KitLedgerName,
      name: z.string(),
      place: z.string(),
      /** `exists`: a row of that name stands in the ledger, or comes earlier in the list; it is left as it is. */
      action: z.enum(['create', 'exists']),
      /** Of the row that exists already. */
      rowId: Uuid.nullable(),
    }),
  ),
});
export const StartKitMade = z.object({
  /** One for each ledger, in the order in which they were written; undo them from the last on. */
  changeSets: z.array(z.object({ ledger: KitLedgerName, changeSetId: Uuid, rowCount: z.int() })),
  existing: z.int(),
});

/** What nobody can judge yet, by whom it is asked. */
export const DeviceQuestionGroup = z.object({
  /** Null: devices of which nobody has said who looks after them. */
  vendorId: Uuid.nullable(),
  vendorName: z.string().nullable(),
  deviceCount: z.int(),
  /** Of all devices and of the vendor itself. */
  questionCount: z.int(),
  /** Devices with something open, at most 200. */
  devices: z.array(
    z.object({ id: Uuid, name: z.string(), place: z.string(), questions: z.array(z.string()) }),
  ),
});
