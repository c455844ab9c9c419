import { remember, remembered } from './storage.ts';

/** Set once this browser keeps something for work without a connection. */
export const KEPT_FLAG = 'mamori.kept';

/** The session is over: nothing that was kept for it opens any more. What was not sent stays for the person who recorded it. */
export function forgetOffline(): void {
  if (remembered(KEPT_FLAG) === null) return;
  remember(KEPT_FLAG, null);
  void import('../offline/kept-session.ts').then(({ forgetKept }) => forgetKept());
  void import('../offline/worker.ts').then(({ removeWorker }) => removeWorker());
}
