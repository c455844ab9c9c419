/** Who is asked to decide about a disposal, and how each decision came about (R-D3; S1 第13条(3)①). */
import { createHash } from 'node:crypto';
import { CONTENT_COLUMNS, DISPOSAL_PARTIES, type DisposalParty, partyOf } from '@mamori/core/ledger/disposal';
import type { Disposal } from '@mamori/core/ledger/ledgers/movement';
import type { Tx } from '@mamori/database/connect';
import { canonicalJson } from '@mamori/exchange/canonical';

export interface PartyRow {
  readonly disposal_id: string;
  readonly party: DisposalParty;
  readonly person_id: string | null;
  readonly person_name: string | null;
  readonly way: 'self' | 'paper' | null;
  readonly content: Buffer | null;
  readonly recorded_at: Date | null;
  readonly recorded_by: string;
}

/** By disposal; only what somebody was asked or recorded. */
export async function partyRows(tx: Tx, disposalIds: readonly string[]): Promise<Map<string, PartyRow[]>> {
  if (disposalIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('disposal_party as p')
    .leftJoin('person', 'person.id', 'p.person_id')
    .select([
      'p.disposal_id',
      'p.party',
      'p.person_id',
      'p.way',
      'p.content',
      'p.recorded_at',
      'p.recorded_by',
      'person.display_name as person_name',
    ])
    .where('p.disposal_id', 'in', disposalIds)
    .execute();
  return Map.groupBy(rows as PartyRow[], ({ disposal_id }) => disposal_id);
}

/** Disposals that somebody is asked to decide. */
export async function disposalsOf(tx: Tx, personId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('disposal_party')
    .select('disposal_id')
    .distinct()
    .where('person_id', '=', personId)
    .execute();
  return rows.map(({ disposal_id }) => disposal_id);
}

/** Of what a party decided: the content, the name and the day. */
export function contentHash(disposal: Disposal, party: DisposalParty): Buffer {
  const content = Object.fromEntries(
    CONTENT_COLUMNS.map((key) => {
      const value = disposal[key];
      return [key, Array.isArray(value) ? value.toSorted() : value];
    }),
  );
  const decided = { ...content, party, ...partyOf(disposal, party) };
  return createHash('sha256').update(canonicalJson(decided)).digest();
}

/** The decision that a row attests is about something else than what stands there now. */
export const isOutdated = (disposal: Disposal, { party, content }: PartyRow): boolean =>
  content !== null && !content.equals(contentHash(disposal, party));

export const outdatedParties = (disposal: Disposal, rows: readonly PartyRow[]): DisposalParty[] =>
  DISPOSAL_PARTIES.filter((party) => rows.some((one) => one.party === party && isOutdated(disposal, one)));
