/** A page that opens without a connection once it was open with one: its files and who is signed in are kept on the phone. */
import { useEffect, useState } from 'react';
import { useSession } from '../app/session.ts';
import { keepSession } from './kept-session.ts';
import { installWorker } from './worker.ts';

/** `no-https`: the browser allows it on HTTPS and on this computer itself only. `refused`: it could not, perhaps its certificate is not trusted. */
export type OfflinePage = 'preparing' | 'ready' | 'no-https' | 'refused';

export function useOfflinePage(): OfflinePage {
  const session = useSession();
  const [state, setState] = useState<OfflinePage>('preparing');
  useEffect(() => {
    void keepSession(session);
  }, [session]);
  useEffect(() => {
    let isOver = false;
    void installWorker().then((reached) => {
      if (!isOver) setState(reached);
    });
    return () => {
      isOver = true;
    };
  }, []);
  return state;
}
