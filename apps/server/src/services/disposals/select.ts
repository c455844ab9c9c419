/** Disposals as the guided form shows them: the row of the ledger, its decisions, what is missing (R-D3; S1 第13条(3)). */
import type { DisposalList, Disposal as DisposalSchema } from '@mamori/contract/schemas/disposals';
import {
  DISPOSAL_PARTIES,
  type DisposalFacts,
  disposalGaps,
  disposalRemarks,
  partyOf,
  stepOfGap,
  whyPatientData,
} from '@mamori/core/ledger/disposal';
import { ledgerOf } from '@mamori/core/ledger/ledgers';
import type { Device } from '@mamori/core/ledger/ledgers/device';
import type { Disposal } from '@mamori/core/ledger/ledgers/movement';
import type { Tx } from '@mamori/database/connect';
import { sql } from 'kysely';
import type { z } from 'zod';
import { Problem } from '../../http/problem.ts';
import type { Actor } from '../../identity/actor.ts';
import { asAnswer } from '../ledgers/answer.ts';
import { type Names, nameOf, namesIn } from '../ledgers/names.ts';
import { listRows, type RowQuery, rowsById, type StoredRow } from '../ledgers/select.ts';
import { disposalsOf, isOutdated, outdatedParties, type PartyRow, partyRows } from './parties.ts';

type Answer = z.input<typeof DisposalSchema>;

export const DISPOSAL = ledgerOf('disposal');
export const DEVICE = ledgerOf('device');
export const asDisposal = ({ id, values }: StoredRow): Disposal => ({ ...values, id }) as unknown as Disposal;

/** Open ones, and the latest that are done. */
const MOST_OPEN = 500;
const MOST_DONE = 200;
const MOST_UNRECORDED = 100;

/** Who may not read ledgers sees what they are asked to decide, and nothing of others. */
const seesAll = ({ permissions }: Actor) => permissions.has('ledger.read');

export async function listDisposals(tx: Tx, actor: Actor): Promise<z.input<typeof DisposalList>> {
  const ids = seesAll(actor) ? undefined : await disposalsOf(tx, actor.personId);
  const query = (operator: 'blank' | 'filled'): RowQuery => ({
    conditions: [{ column: 'disposedOn', operator, values: [] }],
    order: { column: 'disposedOn', descending: true },
    ids,
  });
  const open = await listRows(tx, DISPOSAL, query('blank'), { offset: 0, limit: MOST_OPEN });
  const done = await listRows(tx, DISPOSAL, query('filled'), { offset: 0, limit: MOST_DONE });
  return {
    rows: await answers(tx, actor, [...open.rows, ...done.rows]),
    unrecorded: seesAll(actor) ? await unrecordedDevices(tx) : { total: 0, devices: [] },
  };
}

/** Throws `not-found`, also for what somebody else was asked. */
export async function findDisposal(tx: Tx, actor: Actor, id: string): Promise<Answer> {
  const [row] = await rowsById(tx, DISPOSAL, [id]);
  if (!row) throw new Problem('not-found');
  const isTheirs = seesAll(actor) || (await disposalsOf(tx, actor.personId)).includes(id);
  if (!isTheirs) throw new Problem('not-found');
  const [answer] = await answers(tx, actor, [row]);
  if (!answer) throw new Problem('not-found');
  return answer;
}

/** A fixed number of queries for any number of disposals. */
async function answers(tx: Tx, actor: Actor, rows: readonly StoredRow[]): Promise<Answer[]> {
  const ids = rows.map(({ id }) => id);
  const parties = await partyRows(tx, ids);
  const proofs = await countFiles(tx, ids, 'proof');
  const names = await namesIn(tx, DISPOSAL, rows);
  const deviceIds = [...new Set(rows.flatMap((row) => asDisposal(row).deviceIds))];
  const stored = await rowsById(tx, DEVICE, deviceIds, { removed: true });
  const devices = new Map(stored.map((row) => [row.id, row.values as unknown as Device]));
  return rows.map((row) => {
    const own = asDisposal(row).deviceIds.flatMap((id) => {
      const device = devices.get(id);
      return device ? [{ ...device, id }] : [];
    });
    return answerOf(actor, row, names, own, parties.get(row.id) ?? [], proofs.get(row.id) ?? 0);
  });
}

function answerOf(
  actor: Actor,
  row: StoredRow,
  names: Names,
  devices: readonly Device[],
  parties: readonly PartyRow[],
  proofFiles: number,
): Answer {
  const disposal = asDisposal(row);
  const facts: DisposalFacts = { devices, proofFiles, outdated: outdatedParties(disposal, parties) };
  const gaps = disposalGaps(disposal, facts);
  return {
    row: asAnswer(row),
    names: ownNames(names, disposal),
    state: stateOf(disposal, gaps.length > 0),
    devices: devices.map(({ id, name, number, status, patientData }) => ({
      id,
      name: nameOf([name, number]),
      status,
      patientData,
    })),
    patientDataReason: whyPatientData(disposal, facts),
    parties: partiesOf(actor, disposal, parties),
    gaps: gaps.map((code) => ({ code, step: stepOfGap(code) })),
    remarks: [...disposalRemarks(disposal, facts)],
  };
}

function stateOf({ disposedOn }: Disposal, lacks: boolean): Answer['state'] {
  if (disposedOn !== null) return lacks ? 'incomplete' : 'done';
  return lacks ? 'open' : 'ready';
}

/** Of a long list, only what this row refers to. */
function ownNames(names: Names, { deviceIds, vendorId }: Disposal): Names {
  const pick = (to: string, ids: readonly string[]) => {
    const entries = ids.map((id) => [id, names[to]?.[id] ?? ''] as const);
    return { [to]: Object.fromEntries(entries) };
  };
  return { ...pick('device', deviceIds), ...pick('vendor', vendorId ? [vendorId] : []) };
}

function partiesOf(actor: Actor, disposal: Disposal, rows: readonly PartyRow[]): Answer['parties'] {
  return DISPOSAL_PARTIES.map((party) => {
    const row = rows.find((one) => one.party === party);
    return {
      party,
      ...partyOf(disposal, party),
      personId: row?.person_id ?? null,
      personName: row?.person_name ?? '',
      way: row?.way ?? null,
      recordedAt: row?.recorded_at?.toISOString() ?? null,
      recordedBy: row?.recorded_by ?? '',
      isOutdated: row !== undefined && isOutdated(disposal, row),
      isMine: row?.person_id === actor.personId,
    };
  });
}

/** Files of one kind that are kept with rows, by row. */
export async function countFiles(tx: Tx, ids: readonly string[], kind: 'proof' | 'decision') {
  if (ids.length === 0) return new Map<string, number>();
  const rows = await tx
    .selectFrom('ledger_file as f')
    .innerJoin('attachment', 'attachment.id', 'f.attachment_id')
    .select((eb) => ['f.row_id', eb.fn.countAll<string>().as('count')])
    .where('f.ledger', '=', DISPOSAL.id)
    .where('f.kind', '=', kind)
    .where('f.row_id', 'in', ids)
    .where('attachment.deleted_at', 'is', null)
    .groupBy('f.row_id')
    .execute();
  return new Map(rows.map(({ row_id, count }) => [row_id, Number(count)]));
}

async function unrecordedDevices(tx: Tx) {
  const { rows } = await sql<{ id: string; name: string; number: string; total: string }>`
    SELECT d.id, d.name, d.number, count(*) OVER () AS total FROM device AS d
    WHERE d.removed_at IS NULL AND d.status = 'disposed'
      AND d.id NOT IN (SELECT unnest(device_ids) FROM disposal WHERE removed_at IS NULL)
    ORDER BY d.name, d.id LIMIT ${MOST_UNRECORDED}`.execute(tx);
  return {
    total: Number(rows[0]?.total ?? 0),
    devices: rows.map(({ id, name, number }) => ({ id, name: nameOf([name, number]) })),
  };
}
