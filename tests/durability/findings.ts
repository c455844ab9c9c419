/** Compares what was acknowledged with what the product shows, what its tables hold, and its sealed record. */
import type { AuditVerification } from '@mamori/database/audit-verify';
import { withClient } from '@mamori/database/pool';
import type { Office } from './people.ts';
import type { Product } from './product.ts';
import type { Acknowledged } from './writers.ts';

export interface Findings {
  /** Acknowledged answers that are gone or say something else. */
  readonly lost: readonly string[];
  /** Seals that do not verify, and acknowledged answers without an entry in the audit log. */
  readonly chain: readonly string[];
  readonly sealed: number;
}

export async function compare(
  product: Product,
  office: Office,
  acknowledged: readonly Acknowledged[],
): Promise<Findings> {
  const rows = await stored(product, office, acknowledged);
  const name = (one: { item_id: string; version: number }) => `${one.item_id}@${one.version}`;
  const lost = rows.filter((row) => row.found !== row.expected).map(name);
  const unaudited = rows.filter((row) => !row.audited).map((row) => `${name(row)}: not audited`);
  const verified = await product.command<AuditVerification[]>('audit-verify');
  const problems = verified.flatMap(({ organizationId, problems: all }) =>
    all.map((problem) => `${organizationId} ${problem.sealNumber}: ${problem.code}`),
  );
  return {
    lost: [...lost, ...(await outdated(office, acknowledged))],
    chain: [...problems, ...unaudited],
    sealed: verified.reduce((sum, one) => sum + one.sealed, 0),
  };
}

/** What a person sees: the last acknowledged version of an item or a later one. */
async function outdated(office: Office, acknowledged: readonly Acknowledged[]): Promise<string[]> {
  const [client] = office.people;
  if (client === undefined) throw new Error('nobody is there');
  const { answers } = await client.call('getAssessment', { params: { assessmentId: office.assessmentId } });
  const last = new Map<string, Acknowledged>();
  for (const one of acknowledged)
    if (one.version > (last.get(one.itemId)?.version ?? 0)) last.set(one.itemId, one);
  return [...last.values()]
    .filter(({ itemId, version, note }) => {
      const shown = answers.find((answer) => answer.itemId === itemId && answer.systemId === null);
      if (shown === undefined || shown.version < version) return true;
      return shown.version === version && shown.value.note !== note;
    })
    .map(({ itemId, version }) => `${itemId}@${version} (shown)`);
}

interface Row {
  readonly item_id: string;
  readonly version: number;
  readonly expected: string;
  readonly found: string | null;
  readonly audited: boolean;
}

/** Every acknowledged version, in the history and in the audit log. */
function stored(product: Product, office: Office, acknowledged: readonly Acknowledged[]): Promise<Row[]> {
  const columns = [
    acknowledged.map((one) => one.itemId),
    acknowledged.map((one) => one.version),
    acknowledged.map((one) => one.note),
    office.assessmentId,
  ];
  return withClient(product.databaseUrl, async (client) => {
    const { rows } = await client.query<Row>(
      `WITH saved AS MATERIALIZED (
         SELECT DISTINCT subject, (details->>'version')::int AS version FROM audit_entry WHERE action = 'answer.saved'
       )
       SELECT a.item_id, a.version, a.note AS expected, h.value->>'note' AS found, s.version IS NOT NULL AS audited
       FROM unnest($1::text[], $2::int[], $3::text[]) AS a (item_id, version, note)
       LEFT JOIN answer_history h ON h.assessment_id = $4::uuid AND h.item_id = a.item_id AND h.version = a.version
       LEFT JOIN saved s ON s.subject = 'answer:' || $4 || '/' || a.item_id AND s.version = a.version`,
      columns,
    );
    return rows;
  });
}
