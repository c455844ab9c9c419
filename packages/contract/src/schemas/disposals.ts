import {
  DISPOSAL_GAPS,
  DISPOSAL_PARTIES,
  DISPOSAL_REMARKS,
  DISPOSAL_STEPS,
} from '@mamori/core/ledger/disposal';
import { DEVICE_STATUSES } from '@mamori/core/ledger/ledgers/device';
import { z } from 'zod';
import { DateOnly, Instant, RequiredText, Uuid } from './common.ts';
import { LedgerName, LedgerNames, LedgerRow } from './ledgers.ts';

export const DisposalPartyName = z.enum(DISPOSAL_PARTIES);

/** One of the three who decide about patient data (S1 第13条(3)①). */
export const DisposalParty = z.object({
  party: DisposalPartyName,
  /** Who is asked to decide after signing in. */
  personId: Uuid.nullable(),
  personName: z.string(),
  /** As it stands in the ledger. */
  name: z.string(),
  on: DateOnly.nullable(),
  /** `self`: signed in; `paper`: a signed paper is attached; null: entered in the ledger. */
  way: z.enum(['self', 'paper']).nullable(),
  recordedAt: Instant.nullable(),
  recordedBy: z.string(),
  /** What is to be disposed of, or the entry itself, changed after the decision. */
  isOutdated: z.boolean(),
  /** The person who asks is the one to decide. */
  isMine: z.boolean(),
});

export const DisposalState = z.enum(['open', 'ready', 'done', 'incomplete']);

export const Disposal = z.object({
  row: LedgerRow,
  names: LedgerNames,
  /** `open`: something is missing; `ready`: only the day is missing; `incomplete`: it has a day and something is missing. */
  state: DisposalState,
  devices: z.array(
    z.object({
      id: Uuid,
      name: z.string(),
      status: z.enum(DEVICE_STATUSES),
      patientData: z.enum(['yes', 'no', 'unknown']),
    }),
  ),
  /** Why the three parties decide; null when they need not. */
  patientDataReason: z.enum(['stated', 'unknown', 'by-device']).nullable(),
  parties: z.array(DisposalParty),
  gaps: z.array(z.object({ code: z.enum(DISPOSAL_GAPS), step: z.enum(DISPOSAL_STEPS) })),
  remarks: z.array(z.enum(DISPOSAL_REMARKS)),
});

export const DisposalList = z.object({
  rows: z.array(Disposal),
  /** Devices that are marked as disposed of and stand in no record of a disposal. */
  unrecorded: z.object({ total: z.int(), devices: z.array(z.object({ id: Uuid, name: z.string() })) }),
});

export const DisposalPartyInput = z.object({ personId: Uuid.nullable() });
export const DisposalPaperDecision = z.object({ name: RequiredText, on: DateOnly });
export const DisposalCompletion = z.object({ disposedOn: DateOnly });

/** What one press wrote, to take it back. */
export const LedgerWrites = z.array(z.object({ ledger: LedgerName, changeSetId: Uuid, rowCount: z.int() }));
export const CompletedDisposal = z.object({ disposal: Disposal, writes: LedgerWrites });
