/**
 * What a file of `regulations/start-kits` holds: rows that facilities of a kind usually have, to be ticked by a person, and what dealers are
 * asked about devices (R-X1). The columns are those of `@mamori/core/ledger`; a test of the server holds the kits to them.
 */
import { z } from 'zod';
import { Localised, SourceRef } from './model/localised.ts';
import { RuleCondition } from './rules-model.ts';

const Name = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const Requirements = z.array(z.string().regex(/^R-[A-Z]\d*$/)).min(1);

/** Ledgers that kits propose rows for, in the order in which rows are made: later ones may refer to earlier ones. */
export const KIT_LEDGERS = ['segment', 'device', 'line', 'backup'] as const;
export type KitLedger = (typeof KIT_LEDGERS)[number];

export const KIT_FACILITIES = [
  'clinic',
  'clinic_with_beds',
  'dental',
  'hospital',
  'pharmacy',
  'maternity',
] as const;

export const KitRow = z.strictObject({
  id: Name,
  ledger: z.enum(KIT_LEDGERS),
  name: Localised,
  /** How many such a facility usually has; 0 is offered but not proposed. */
  usual: z.int().min(0).max(10),
  /** How many can be made at once. */
  most: z.int().min(1).max(30).default(30),
  /** Where the first ones usually stand. */
  units: z.array(Localised).default([]),
  /** What it is by its nature; everything else stays unknown until a person says it. */
  values: z.record(z.string(), z.string().min(1)),
  /** Why patients' data are certain without asking. */
  basis: Localised.optional(),
  /** Column → row of the same kit that it names, where that one is made too. */
  refers: z.record(z.string(), Name).default({}),
});
export type KitRow = z.infer<typeof KitRow>;

export const StartKit = z.strictObject({
  id: Name,
  title: Localised,
  lead: Localised,
  /** Kinds of facilities to which it is offered first. */
  facilities: z.array(z.enum(KIT_FACILITIES)).min(1),
  requirements: Requirements,
  sources: z.array(SourceRef).min(1),
  rows: z.array(KitRow).min(1),
});
export type StartKit = z.infer<typeof StartKit>;

export const DeviceQuestion = z.strictObject({
  id: Name,
  /** `vendor`: asked once for each dealer instead of for each device. */
  of: z.enum(['device', 'vendor']).default('device'),
  text: Localised,
  /** Printed with a box each; without them there is an empty field. */
  answers: z.array(Localised).default([]),
  sources: z.array(SourceRef).min(1),
  about: z.array(RuleCondition).default([]),
  /** It is asked when all conditions of one group hold. */
  unknown: z.array(z.array(RuleCondition).min(1)).default([]),
});
export type DeviceQuestion = z.infer<typeof DeviceQuestion>;

export const DeviceQuestions = z.array(DeviceQuestion).min(1);
