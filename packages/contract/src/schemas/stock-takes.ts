import { z } from 'zod';
import { Instant, LongText, RequiredText, ShortText, Uuid, Version } from './common.ts';
import { LedgerCondition } from './ledgers.ts';

export const StockTakeResult = z.enum(['open', 'found', 'missing', 'unknown_device']);

/** Devices by what came of looking for them. */
export const StockTakeCounts = z.object({
  open: z.int(),
  found: z.int(),
  missing: z.int(),
  unknownDevice: z.int(),
  /** Found at another place than the ledger says. */
  moved: z.int(),
});

export const StockTake = z.object({
  id: Uuid,
  version: Version,
  name: z.string(),
  startedAt: Instant,
  startedBy: z.string(),
  closedAt: Instant.nullable(),
  closedBy: z.string(),
  note: z.string(),
  counts: StockTakeCounts,
});

export const StockTakeInput = z.object({
  name: RequiredText,
  /** Which devices: conditions of the device ledger; empty for all that are there. */
  where: z.array(LedgerCondition).max(20).default([]),
});

/** A device as the ledger had it at the beginning; null for one that the ledger does not have. */
export const ExpectedDevice = z.object({
  number: z.string(),
  name: z.string(),
  kind: z.string(),
  place: z.string(),
  department: z.string(),
  serial: z.string(),
});

export const StockTakeEntry = z.object({
  id: Uuid,
  deviceId: Uuid.nullable(),
  expected: ExpectedDevice.nullable(),
  result: StockTakeResult,
  /** Where it was seen. */
  place: z.string(),
  /** What its label said, of a device that the ledger does not have. */
  code: z.string(),
  note: z.string(),
  seenAt: Instant.nullable(),
  seenBy: z.string(),
});

export const StockTakeDetail = StockTake.extend({ entries: z.array(StockTakeEntry) });

/** What a phone saw, perhaps long ago and without a connection. The id of an unknown device is made by the phone. */
export const SeenEntry = z.object({
  id: Uuid,
  result: StockTakeResult,
  place: ShortText.default(''),
  code: ShortText.default(''),
  note: z.string().max(2000).default(''),
  seenAt: Instant,
});

export const StockTakeClosing = z.object({
  note: LongText.default(''),
  /** Places that were seen are written into the ledger. */
  takeOverPlaces: z.boolean().default(false),
  /** Devices that nobody looked for count as missing. */
  openAreMissing: z.boolean().default(false),
});
