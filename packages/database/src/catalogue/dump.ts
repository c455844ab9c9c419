import type { Catalogue, Column, Table } from './read.ts';

const HEADER = `-- Written by \`node packages/database/src/catalogue/generate.ts\` from the migrations; not run by anything.
-- A test compares it with a freshly migrated database, so that a reviewer sees what a migration really changes.`;

/** The whole schema as readable text, the same on every supported PostgreSQL version. */
export function dumpCatalogue(catalogue: Catalogue): string {
  const parts = [
    HEADER,
    ...catalogue.sequences.map((name) => `CREATE SEQUENCE ${name};`),
    ...catalogue.functions.map((fn) => `${fn.definition.trim()};`),
    ...catalogue.views.map(
      (view) =>
        `CREATE VIEW ${view.name} WITH (security_invoker = ${view.securityInvoker}) AS\n${view.definition}`,
    ),
    ...catalogue.tables.map(dumpTable),
  ];
  return `${parts.join('\n\n')}\n`;
}

function dumpTable(table: Table): string {
  const body = [
    ...table.columns.map(dumpColumn),
    ...table.constraints.map((constraint) => `  CONSTRAINT ${constraint.name} ${constraint.definition}`),
  ];
  return [
    `CREATE TABLE ${table.name} (\n${body.join(',\n')}\n);`,
    ...table.indexes.map((index) => `${index};`),
    ...table.triggers.map((trigger) => `${trigger};`),
    ...(table.rowSecurity ? [`ALTER TABLE ${table.name} ENABLE ROW LEVEL SECURITY;`] : []),
    ...(table.forced ? [`ALTER TABLE ${table.name} FORCE ROW LEVEL SECURITY;`] : []),
    ...table.policies.map((policy) => dumpPolicy(table.name, policy)),
    ...dumpGrants(table),
  ].join('\n');
}

function dumpColumn(column: Column): string {
  const parts = [`  ${column.name} ${column.type}`];
  if (column.notNull) parts.push('NOT NULL');
  if (column.default !== null)
    parts.push(
      column.generated ? `GENERATED ALWAYS AS (${column.default}) STORED` : `DEFAULT ${column.default}`,
    );
  if (column.storage === 'e') parts.push('STORAGE EXTERNAL');
  return parts.join(' ');
}

function dumpPolicy(table: string, policy: Table['policies'][number]): string {
  const command = policy.command === '*' ? '' : ` FOR ${policy.command === 'r' ? 'SELECT' : policy.command}`;
  const check = policy.check === null ? '' : ` WITH CHECK ${policy.check}`;
  return `CREATE POLICY ${policy.name} ON ${table}${command} TO ${policy.roles.join(', ')} USING ${policy.using}${check};`;
}

function dumpGrants(table: Table): string[] {
  return table.grants.map((grant) => {
    const [role, privilege] = grant.split('=');
    return `GRANT ${privilege} ON ${table.name} TO ${role};`;
  });
}
