/** What the catalogue must show for tenants to be apart. Empty when all is well. */
import { APPEND_ONLY_TABLES, INSTALLATION_TABLES, SECURITY_DEFINER_FUNCTIONS } from '../tables.ts';
import type { Catalogue, Table } from './read.ts';

/** Policies besides `tenant` and `maintenance`: a person's own memberships and their organisations, read at sign-in. */
const FURTHER_POLICIES = ['membership.own', 'organization.own'];

const listed = (list: readonly string[], name: string) => list.includes(name);

export function catalogueProblems(catalogue: Catalogue): string[] {
  const tenants = catalogue.tables.filter((table) => !listed(INSTALLATION_TABLES, table.name));
  return [
    ...tenants.flatMap(tenantProblems),
    ...catalogue.tables.filter((table) => listed(APPEND_ONLY_TABLES, table.name)).flatMap(appendOnlyProblems),
    ...catalogue.views
      .filter((view) => !view.securityInvoker)
      .map((view) => `${view.name}: view without security_invoker`),
    ...catalogue.functions
      .filter((fn) => fn.securityDefiner && !listed(SECURITY_DEFINER_FUNCTIONS, fn.name))
      .map((fn) => `${fn.name}: SECURITY DEFINER function that is not on the list`),
  ];
}

/** The organisation is its own tenant: its key is called `id`. */
export const tenantColumn = (table: string) => (table === 'organization' ? 'id' : 'organization_id');

function tenantProblems(table: Table): string[] {
  const problems: string[] = [];
  const column = tenantColumn(table.name);
  if (table.primaryKey[0] !== column) problems.push('primary key does not start with the organisation');
  if (!table.rowSecurity) problems.push('no row-level security');
  if (!table.forced) problems.push('row-level security is not forced on the owner');
  if (!table.policies.some((policy) => isTenantPolicy(policy, column)))
    problems.push('no policy "tenant" on the organisation');
  const others = table.policies.filter(
    (policy) => !isTenantPolicy(policy, column) && !isMaintenancePolicy(policy),
  );
  const unknown = others.filter((policy) => !listed(FURTHER_POLICIES, `${table.name}.${policy.name}`));
  problems.push(...unknown.map((policy) => `policy "${policy.name}" is not on the list`));
  return problems.map((problem) => `${table.name}: ${problem}`);
}

type Policy = Table['policies'][number];

function isTenantPolicy(policy: Policy, column: string): boolean {
  const expected = `(${column} = (NULLIF(current_setting('app.organization'::text, true), ''::text))::uuid)`;
  return (
    policy.name === 'tenant' && policy.command === '*' && policy.using === expected && policy.check === null
  );
}

function isMaintenancePolicy(policy: Policy): boolean {
  const expected = `(current_setting('app.maintenance'::text, true) = 'on'::text)`;
  return policy.name === 'maintenance' && policy.using === expected && policy.roles.join() === 'owner';
}

function appendOnlyProblems(table: Table): string[] {
  return table.grants
    .map((grant) => grant.split('='))
    .filter(([, privilege]) => privilege !== undefined && !/^(SELECT|INSERT)/.test(privilege))
    .map(([role, privilege]) => `${table.name}: ${role} may ${privilege} rows that never change`);
}
