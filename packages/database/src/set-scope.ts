import { sql } from 'kysely';
import { organizationOf, type Scope } from './scope.ts';
import type { Tx } from './transaction.ts';

/**
 * Turns the rest of a transaction to another organisation or person: at sign-in the person becomes known, at set-up the
 * organisation comes into being. Ends with the transaction.
 */
export async function setScope(tx: Tx, scope: Scope): Promise<void> {
  await sql`SELECT set_config('app.organization', ${organizationOf(scope)}, true),
    set_config('app.person', ${scope.personId ?? ''}, true),
    set_config('app.person_name', ${scope.personName}, true),
    set_config('app.origin', ${scope.origin ?? ''}, true)`.execute(tx);
}
