import { DEVICE_KINDS } from '@mamori/core/ledger/ledgers/device';
import { z } from 'zod';
import { Instant, LongText, RequiredText, ShortText, Uuid, Version } from './common.ts';
import { LedgerCondition } from './ledgers.ts';

/** `dismissed`: recorded as unknown by mistake, and taken back. */
export const StockTakeResult = z.enum(['open', 'found', 'missing', 'unknown_device', 'dismissed']);

/** What became of a missing device (`keep_looking`, `lost`) or of an unknown one (`added` to the ledger). */
export const StockTakeDecision = z.enum(['none', 'keep_looking', 'lost', 'added']);

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
  decision: StockTakeDecision,
  /** The ledger had the device no more by the end of the stock-take; what was seen stays. */
  removedAt: Instant.nullable(),
  /** Files with a picture of an unknown device. */
  photoIds: z.array(Uuid),
});

export const StockTakeDetail = StockTake.extend({ entries: z.array(StockTakeEntry) });

/** For the phone, as short as possible: what is empty, and the result of what nobody looked for yet, is left out. */
export const WalkEntry = z.object({
  id: Uuid,
  /** Left out where it is the id. */
  deviceId: Uuid.optional(),
  number: z.string().optional(),
  /** Left out for a device that the ledger does not have. */
  name: z.string().optional(),
  kind: z.string().optional(),
  place: z.string().optional(),
  department: z.string().optional(),
  serial: z.string().optional(),
  result: StockTakeResult.optional(),
  seenPlace: z.string().optional(),
  code: z.string().optional(),
  note: z.string().optional(),
  seenAt: Instant.optional(),
  seenBy: z.string().optional(),
  /** The ledger has the device no more. */
  isRemoved: z.literal(true).optional(),
});

/** Everything, or what is later than a revision. */
export const StockTakeWalk = StockTake.extend({
  /** Ask with it for what is later. */
  revision: z.int().nonnegative(),
  entries: z.array(WalkEntry),
});

export const StockTakeDecisions = z.object({
  entryIds: z.array(Uuid).min(1).max(5000),
  decision: z.enum(['none', 'keep_looking', 'lost']),
});

export const AddedDevice = z.object({
  /** Of the device ledger. */
  kind: z.enum(DEVICE_KINDS),
  name: RequiredText,
});

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
