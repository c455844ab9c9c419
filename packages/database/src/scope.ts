import pg from 'pg';
import { NIL_UUID } from './tables.ts';

/** On whose behalf a transaction works. Every query of the product takes one; row-level security is the second lock. */
export interface Scope {
  /** null: the installation itself; no tenant's rows are visible. */
  readonly organizationId: string | null;
  /** null: the product acts by itself, or nobody has signed in yet. */
  readonly personId: string | null;
  readonly personName: string;
  /** Where the request came from: an address, `cli`, `job`. */
  readonly origin: string | null;
}

export type Actor = Omit<Scope, 'organizationId'>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

function uuidLiteral(name: string, value: string): string {
  if (!UUID.test(value)) throw new TypeError(`scope: ${name} is not a UUID: ${JSON.stringify(value)}`);
  return `'${value}'`;
}

/** The events of the installation stand under the nil organisation, so an installation scope sees exactly those. */
export function organizationOf(scope: Scope): string {
  return scope.organizationId ?? NIL_UUID;
}

/** BEGIN and the settings that row-level security reads, in one simple query: one round trip. */
export function beginStatement(scope: Scope, mode: 'read' | 'write'): string {
  const begin = mode === 'read' ? 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY' : 'BEGIN';
  const text = (value: string) => pg.escapeLiteral(value.replaceAll('\0', ''));
  const settings = [
    ['app.organization', uuidLiteral('organizationId', organizationOf(scope))],
    ['app.person', scope.personId === null ? "''" : uuidLiteral('personId', scope.personId)],
    ['app.person_name', text(scope.personName)],
    ['app.origin', text(scope.origin ?? '')],
  ];
  return `${begin}; SELECT ${settings.map(([name, value]) => `set_config('${name}', ${value}, true)`).join(', ')}`;
}
