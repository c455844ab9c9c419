import type { Tx } from '@mamori/database/connect';

/** Authenticator app, passkeys and recovery codes: at the next sign-in the person enrols anew. */
export async function forgetSecondFactor(tx: Tx, personId: string): Promise<void> {
  await tx.deleteFrom('totp').where('person_id', '=', personId).execute();
  await tx.deleteFrom('passkey').where('person_id', '=', personId).execute();
  await tx.deleteFrom('recovery_code').where('person_id', '=', personId).execute();
}
