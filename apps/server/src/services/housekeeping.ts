/** What has served its purpose goes: kept answers of repeated requests, challenges of sign-in, sessions of long ago. */

import type { Context } from '../context.ts';
import { NOBODY } from '../identity/session.ts';
import { repeat } from './background.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A client that was cut off tries again within minutes. */
const ANSWERS_KEPT = DAY;
/** Ended at the latest after a working day; the log has the signing in. */
const SESSIONS_KEPT = 30 * DAY;

export async function tidyUp(context: Context): Promise<void> {
  const now = context.now().getTime();
  await context.database.installation.transaction(NOBODY, async (tx) => {
    await tx
      .deleteFrom('idempotency_key')
      .where('created_at', '<', new Date(now - ANSWERS_KEPT))
      .execute();
    await tx.deleteFrom('sign_in_challenge').where('expires_at', '<', new Date(now)).execute();
    await tx
      .deleteFrom('session')
      .where('last_seen_at', '<', new Date(now - SESSIONS_KEPT))
      .execute();
  });
}

/** At the start and every hour. A failure is logged and tried again. */
export function startHousekeeping(context: Context): { stop(): Promise<void> } {
  return repeat(context, 'housekeeping', HOUR, () => tidyUp(context));
}
