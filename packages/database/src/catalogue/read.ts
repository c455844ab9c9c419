/** Reads a database's catalogue: what schema.sql, the query types and the safety tests are made from. */
import type pg from 'pg';

export interface Column {
  readonly name: string;
  readonly type: string;
  readonly notNull: boolean;
  readonly default: string | null;
  readonly generated: boolean;
  readonly storage: string;
}

export interface Table {
  readonly name: string;
  readonly rowSecurity: boolean;
  readonly forced: boolean;
  readonly columns: readonly Column[];
  readonly constraints: readonly { readonly name: string; readonly definition: string }[];
  readonly primaryKey: readonly string[];
  readonly indexes: readonly string[];
  readonly policies: readonly {
    readonly name: string;
    readonly command: string;
    readonly using: string | null;
    readonly check: string | null;
    readonly roles: readonly string[];
  }[];
  readonly triggers: readonly string[];
  /** Privileges of everyone but the owner, `role=SELECT` or `role=INSERT(column)`. */
  readonly grants: readonly string[];
}

export interface Catalogue {
  readonly tables: readonly Table[];
  readonly functions: readonly {
    readonly name: string;
    readonly securityDefiner: boolean;
    readonly definition: string;
  }[];
  readonly sequences: readonly string[];
  readonly views: readonly {
    readonly name: string;
    readonly securityInvoker: boolean;
    readonly definition: string;
  }[];
}

const TABLES = `
SELECT c.relname AS name, c.relrowsecurity AS "rowSecurity", c.relforcerowsecurity AS forced,
  (SELECT json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'notNull', a.attnotnull,
      'default', pg_get_expr(d.adbin, d.adrelid), 'generated', a.attgenerated <> '', 'storage', a.attstorage) ORDER BY a.attnum)
    FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
  -- NOT NULL is in pg_constraint from version 18 on; it stands with the column.
  coalesce((SELECT json_agg(json_build_object('name', conname, 'definition', pg_get_constraintdef(oid)) ORDER BY conname)
    FROM pg_constraint WHERE conrelid = c.oid AND contype IN ('c', 'f', 'p', 'u')), '[]') AS constraints,
  coalesce((SELECT json_agg(a.attname ORDER BY k.position) FROM pg_constraint p
    CROSS JOIN unnest(p.conkey) WITH ORDINALITY AS k (number, position)
    JOIN pg_attribute a ON a.attrelid = p.conrelid AND a.attnum = k.number
    WHERE p.conrelid = c.oid AND p.contype = 'p'), '[]') AS "primaryKey",
  coalesce((SELECT json_agg(pg_get_indexdef(i.indexrelid) ORDER BY pg_get_indexdef(i.indexrelid)) FROM pg_index i
    WHERE i.indrelid = c.oid AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid)), '[]') AS indexes,
  coalesce((SELECT json_agg(json_build_object('name', p.polname, 'command', p.polcmd, 'using', pg_get_expr(p.polqual, p.polrelid),
      'check', pg_get_expr(p.polwithcheck, p.polrelid),
      'roles', (SELECT json_agg(CASE WHEN r = 0 THEN 'public' WHEN r = c.relowner THEN 'owner' ELSE r::regrole::text END) FROM unnest(p.polroles) r)) ORDER BY p.polname)
    FROM pg_policy p WHERE p.polrelid = c.oid), '[]') AS policies,
  coalesce((SELECT json_agg(pg_get_triggerdef(t.oid) ORDER BY t.tgname) FROM pg_trigger t
    WHERE t.tgrelid = c.oid AND NOT t.tgisinternal), '[]') AS triggers,
  coalesce((SELECT json_agg(g ORDER BY g) FROM (
      SELECT x.grantee::regrole::text || '=' || x.privilege_type AS g FROM aclexplode(c.relacl) x
        WHERE x.grantee <> c.relowner
      UNION ALL
      SELECT x.grantee::regrole::text || '=' || x.privilege_type || '(' || a.attname || ')'
        FROM pg_attribute a, aclexplode(a.attacl) x WHERE a.attrelid = c.oid AND x.grantee <> c.relowner) all_grants), '[]') AS grants
FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY c.relname`;

const FUNCTIONS = `
SELECT p.proname AS name, p.prosecdef AS "securityDefiner", pg_get_functiondef(p.oid) AS definition
FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND p.prokind = 'f'
  AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e') ORDER BY p.proname`;

const VIEWS = `
SELECT c.relname AS name, coalesce('security_invoker=true' = ANY (c.reloptions) OR 'security_invoker=on' = ANY (c.reloptions), false)
  AS "securityInvoker", pg_get_viewdef(c.oid) AS definition
FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('v', 'm') ORDER BY c.relname`;

const SEQUENCES = `SELECT c.relname AS name FROM pg_class c
WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'S' ORDER BY c.relname`;

export async function readCatalogue(client: pg.ClientBase): Promise<Catalogue> {
  // An empty search path makes PostgreSQL write every name in full, whatever the connection had set.
  await client.query(`SET search_path = ''`);
  try {
    const tables = await client.query(TABLES);
    const functions = await client.query(FUNCTIONS);
    const views = await client.query(VIEWS);
    const sequences = await client.query<{ name: string }>(SEQUENCES);
    return {
      tables: tables.rows as Table[],
      functions: functions.rows as Catalogue['functions'],
      views: views.rows as Catalogue['views'],
      sequences: sequences.rows.map((row) => row.name),
    };
  } finally {
    await client.query('RESET search_path');
  }
}
