/** The reset that is made on the computer itself: for the last administrator, whom nobody else can help. */
import { recordAudit } from './audit.ts';
import type { Database } from './connect.ts';
import { issuePasswordReset } from './password-reset.ts';
import { foldSignInName } from './sign-in-name.ts';
import type { Tx } from './transaction.ts';

export interface ConsoleResetRequest {
  readonly signInName: string;
  readonly withSecondFactor: boolean;
}

export type ConsoleReset =
  | {
      readonly result: 'made';
      readonly displayName: string;
      readonly signInName: string;
      readonly code: string;
      /** ISO instant. */
      readonly expiresAt: string;
    }
  | { readonly result: 'unknown'; readonly names: readonly string[] }
  | { readonly result: 'disabled' };

const ACTOR = { personId: null, personName: 'mamori', origin: 'cli' };

/** Whoever can run this can read the data anyway; the log of the installation says that it happened. */
export function makeConsoleReset(
  database: Database,
  request: ConsoleResetRequest,
  now: Date,
): Promise<ConsoleReset> {
  return database.installation.transaction(ACTOR, async (tx) => {
    const person = await tx
      .selectFrom('person')
      .select(['id', 'display_name', 'sign_in_name', 'status'])
      .where('sign_in_name', '=', foldSignInName(request.signInName))
      .executeTakeFirst();
    if (!person) return { result: 'unknown', names: await someNames(tx) };
    if (person.status !== 'active') return { result: 'disabled' };
    const { withSecondFactor } = request;
    const reset = { personId: person.id, organizationId: null, createdBy: null, withSecondFactor };
    const { code, expiresAt } = await issuePasswordReset(tx, reset, now);
    await recordAudit(
      tx,
      { ...ACTOR, organizationId: null },
      {
        action: 'passwordReset.created',
        subject: `person:${person.id}`,
        details: { expiresAt: expiresAt.toISOString(), withSecondFactor },
      },
    );
    const { display_name: displayName, sign_in_name: signInName } = person;
    return { result: 'made', displayName, signInName, code, expiresAt: expiresAt.toISOString() };
  });
}

/** Administrators first: it is mostly they who have nobody to ask. */
async function someNames(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('person')
    .select('sign_in_name')
    .orderBy('installation_administrator', 'desc')
    .orderBy('created_at')
    .limit(20)
    .execute();
  return rows.map((row) => row.sign_in_name);
}
