/** Recomputes every seal of an organisation from its entries and compares. */
import type pg from 'pg';
import { ENTRY_COLUMNS, type SealedEntry, SealHash } from './audit-hash.ts';
import type { Database } from './connect.ts';
import type { SealReference } from './schema-json.ts';

export interface AuditProblem {
  /** `seal-mismatch` | `entry-count` | `chain-broken` | `seal-missing` | `known-seal-differs`. */
  readonly code: AuditProblemCode;
  readonly organizationId: string;
  readonly sealNumber: number;
  readonly firstId: number | null;
  readonly lastId: number | null;
}

export type AuditProblemCode =
  | 'seal-mismatch'
  | 'entry-count'
  | 'chain-broken'
  | 'seal-missing'
  | 'known-seal-differs'
  | 'entry-outside';

export interface AuditVerification {
  readonly organizationId: string;
  readonly seals: number;
  readonly sealed: number;
  /** Entries written so recently that no seal covers them yet, and the time of the oldest. */
  readonly unsealedTail: { readonly count: number; readonly oldest: string | null };
  readonly lastSeal: SealReference | null;
  readonly problems: readonly AuditProblem[];
}

export interface VerifyOptions {
  /** Seals known from elsewhere: printed on a hand-in, written in a backup. Rewriting the whole chain shows only by them. */
  readonly known?: readonly SealReference[];
}

interface SealRow {
  readonly number: number;
  readonly first_id: number;
  readonly last_id: number;
  readonly entry_count: number;
  readonly hash: Buffer;
  readonly previous_hash: Buffer | null;
}

/** Reads in pages, in one snapshot; seals written on hand-ins are compared by themselves. */
export function verifyAudit(
  database: Database,
  organizationId: string,
  options: VerifyOptions = {},
): Promise<AuditVerification> {
  return database.maintenance((client) => verifyAuditOn(client, organizationId, options));
}

/** The same on a given owner's connection. */
export function verifyAuditOn(
  client: pg.ClientBase,
  organizationId: string,
  options: VerifyOptions = {},
): Promise<AuditVerification> {
  return inSnapshot(client, () => verifyAuditWithin(client, organizationId, options));
}

/** Inside a transaction that the caller has begun, with app.maintenance set: for the check of a restore. */
export async function verifyAuditWithin(
  client: pg.ClientBase,
  organizationId: string,
  options: VerifyOptions = {},
): Promise<AuditVerification> {
  const known = [...(options.known ?? []), ...(await sealsOnHandIns(client, organizationId))];
  const own = known.filter((seal) => seal.organizationId === organizationId);
  return verifyChain(client, organizationId, own);
}

async function inSnapshot<T>(client: pg.ClientBase, work: () => Promise<T>): Promise<T> {
  await client.query(
    `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SELECT set_config('app.maintenance', 'on', true)`,
  );
  try {
    return await work();
  } finally {
    await client.query('ROLLBACK');
  }
}

async function sealsOnHandIns(client: pg.ClientBase, organizationId: string): Promise<SealReference[]> {
  const { rows } = await client.query<{ number: number; hash: string }>(
    `SELECT audit_seal_number AS number, encode(audit_seal_hash, 'hex') AS hash FROM hand_in
     WHERE organization_id = $1 AND audit_seal_number IS NOT NULL`,
    [organizationId],
  );
  return rows.map((row) => ({ organizationId, ...row }));
}

async function verifyChain(
  client: pg.ClientBase,
  organizationId: string,
  known: readonly SealReference[],
): Promise<AuditVerification> {
  const problems: AuditProblem[] = [];
  const open = new Map(known.map((seal) => [`${seal.number} ${seal.hash}`, seal]));
  let previous: SealRow | null = null;
  let [seals, sealed] = [0, 0];
  for await (const seal of sealsInOrder(client, organizationId)) {
    const codes = await checkSeal(client, organizationId, previous, seal);
    problems.push(...codes.map((code) => problem(code, organizationId, seal)));
    open.delete(`${seal.number} ${seal.hash.toString('hex')}`);
    previous = seal;
    seals += 1;
    sealed += seal.entry_count;
  }
  for (const seal of open.values())
    problems.push({
      code: 'known-seal-differs',
      organizationId,
      sealNumber: seal.number,
      firstId: null,
      lastId: null,
    });
  const unsealedTail = await tailAfter(client, organizationId, previous?.last_id ?? 0);
  const lastSeal = previous && {
    organizationId,
    number: previous.number,
    hash: previous.hash.toString('hex'),
  };
  return { organizationId, seals, sealed, unsealedTail, lastSeal, problems };
}

function problem(code: AuditProblemCode, organizationId: string, seal: SealRow): AuditProblem {
  return { code, organizationId, sealNumber: seal.number, firstId: seal.first_id, lastId: seal.last_id };
}

async function* sealsInOrder(client: pg.ClientBase, organizationId: string): AsyncGenerator<SealRow> {
  for (let after = 0; ; ) {
    const { rows } = await client.query<SealRow>(
      `SELECT number, first_id, last_id, entry_count, hash, previous_hash FROM audit_seal
       WHERE organization_id = $1 AND number > $2 ORDER BY number LIMIT 500`,
      [organizationId, after],
    );
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.number;
  }
}

async function checkSeal(
  client: pg.ClientBase,
  organizationId: string,
  previous: SealRow | null,
  seal: SealRow,
): Promise<AuditProblemCode[]> {
  const problems: AuditProblemCode[] = [];
  if (seal.number !== (previous?.number ?? 0) + 1) problems.push('seal-missing');
  else if (!sameHash(seal.previous_hash, previous?.hash ?? null)) problems.push('chain-broken');
  // Everything between two seals belongs to the later one: an entry slipped in between is found as well.
  const entries = await client.query<SealedEntry>(
    `SELECT ${ENTRY_COLUMNS} FROM audit_entry WHERE organization_id = $1 AND id > $2 AND id <= $3 ORDER BY id`,
    [organizationId, previous?.last_id ?? 0, seal.last_id],
  );
  const hash = new SealHash(organizationId, seal.number, seal.previous_hash);
  for (const entry of entries.rows) hash.add(entry);
  if (entries.rows.length !== seal.entry_count) problems.push('entry-count');
  else if (entries.rows[0]?.id !== seal.first_id) problems.push('entry-outside');
  if (!hash.digest().equals(seal.hash)) problems.push('seal-mismatch');
  return problems;
}

function sameHash(a: Buffer | null, b: Buffer | null): boolean {
  return a === null || b === null ? a === b : a.equals(b);
}

async function tailAfter(client: pg.ClientBase, organizationId: string, lastId: number) {
  const { rows } = await client.query<{ count: number; oldest: string | null }>(
    `SELECT count(*) AS count, to_char(min(at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS oldest
     FROM audit_entry WHERE organization_id = $1 AND id > $2`,
    [organizationId, lastId],
  );
  return rows[0] ?? { count: 0, oldest: null };
}

/** Every organisation with entries, for a check of the whole installation. */
export function auditedOrganizations(client: pg.ClientBase): Promise<string[]> {
  return inSnapshot(client, () => auditedOrganizationsWithin(client));
}

export async function auditedOrganizationsWithin(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT o.id FROM organization o WHERE EXISTS (SELECT 1 FROM audit_entry e WHERE e.organization_id = o.id)
       OR EXISTS (SELECT 1 FROM audit_seal s WHERE s.organization_id = o.id) ORDER BY o.id`,
  );
  return rows.map((row) => row.id);
}
