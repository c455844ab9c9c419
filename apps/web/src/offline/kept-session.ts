/**
 * Who works on this phone, for pages that open without a connection. No secret: the session itself is a cookie that no script reads, and
 * the server asks for it again as soon as it answers.
 */
import type { Session } from '../app/session.ts';
import { forgetUnder, store, stored } from './device-store.ts';

const KEY = 'session';
/** As long as a session lasts on the server at most. */
const LONGEST_MS = 12 * 3_600_000;

interface KeptSession {
  readonly at: number;
  readonly session: Session;
}

export const keepSession = (session: Session): Promise<void> =>
  store(KEY, { at: Date.now(), session } satisfies KeptSession);

/** Null when nobody was here, or too long ago. */
export async function keptSession(): Promise<Session | null> {
  const kept = await stored<KeptSession>(KEY);
  return kept && Date.now() - kept.at < LONGEST_MS ? kept.session : null;
}

/** The session ended: without a connection nothing opens any more. What was not sent yet stays for the person who recorded it. */
export async function forgetKept(): Promise<void> {
  await forgetUnder(KEY);
  await forgetUnder('kept ');
}
