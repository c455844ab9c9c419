import {
  DUE_STATES,
  PERMISSION_STATES,
  TAKE_OUT_CONDITIONS,
  type TakeOutCondition,
} from '@mamori/core/ledger/take-outs';
import { z } from 'zod';
import { DateOnly, RequiredText, ShortText, Uuid } from './common.ts';
import { LedgerWrites } from './disposals.ts';
import { LedgerNames, LedgerRow } from './ledgers.ts';

const CONDITIONS = Object.keys(TAKE_OUT_CONDITIONS) as [TakeOutCondition, ...TakeOutCondition[]];
const Known = z.enum(['yes', 'no', 'unknown']);
const Time = z.string().trim().max(20);

export const TakeOut = z.object({
  row: LedgerRow,
  names: LedgerNames,
  state: z.enum(DUE_STATES),
  /** Conditions of S1 第13条(1) that are not known to be met. */
  unmet: z.array(z.enum(CONDITIONS)),
});

/** What is outside, overdue first, with what else has a day on which it ends. */
export const TakeOutCounter = z.object({
  out: z.array(TakeOut),
  /** The latest returns. */
  back: z.array(TakeOut),
  /** Devices lent to patients that are not back (R-D7). */
  loans: z.array(
    z.object({
      id: Uuid,
      device: z.string(),
      recipient: z.string(),
      lentOn: DateOnly,
      dueOn: DateOnly.nullable(),
      state: z.enum(DUE_STATES),
      /** Explanation, consent and contact that are not recorded. */
      lacks: z.array(z.enum(['explained', 'agreedOn', 'contact', 'separated'])),
    }),
  ),
  /** Private devices and media that ran out, do soon, or never do by themselves (R-D4). */
  permissions: z.array(
    z.object({
      ledger: z.enum(['private_device', 'media_permission']),
      id: Uuid,
      name: z.string(),
      person: z.string(),
      toOn: DateOnly.nullable(),
      state: z.enum(PERMISSION_STATES),
    }),
  ),
});

export const TakeOutInput = z.object({
  deviceIds: z.array(Uuid).max(50).default([]),
  what: z.string().trim().max(1000).default(''),
  person: RequiredText,
  purpose: z.string().trim().min(1).max(1000),
  destination: ShortText.default(''),
  outOn: DateOnly,
  outTime: Time.default(''),
  dueOn: DateOnly,
  approvedBy: ShortText.default(''),
  approvedOn: DateOnly.nullable().default(null),
  encrypted: Known.default('unknown'),
  password: Known.default('unknown'),
  noPublicWireless: Known.default('unknown'),
  minimalApplications: Known.default('unknown'),
  noAdministrator: Known.default('unknown'),
  note: z.string().max(5000).default(''),
});
export const TakeOutReturn = z.object({
  backOn: DateOnly,
  backTime: Time.default(''),
  receivedBy: ShortText.default(''),
  backVirusChecked: Known.default('unknown'),
  backErased: Known.default('unknown'),
});
/** `writes`: what one press wrote, to take it back. */
export const WrittenTakeOut = z.object({ takeOut: TakeOut, writes: LedgerWrites });
