/** What stood in a form when the session ended: given back to the same person who comes back to the same page. */
import { useEffect, useRef, useState } from 'react';
import { currentPerson, sessionInterrupted } from '../app/session.ts';

interface Left {
  readonly person: string;
  readonly values: object;
}

const left = new Map<string, Left>();
const isSecret = (key: string) => /password|code/i.test(key);

function takeBack<V extends object>(key: string, initial: V): V {
  const found = left.get(key);
  if (!found || found.person !== currentPerson()) return initial;
  return { ...initial, ...found.values };
}

/** The values that a form begins with, and where it tells what stands in it now. */
export function useInterrupted<V extends object>(name: string, initial: V) {
  const [place] = useState(() => `${window.location.pathname} ${name}`);
  const [person] = useState(currentPerson);
  const [beginning] = useState(() => takeBack(place, initial));
  const latest = useRef(beginning);
  useEffect(() => {
    left.delete(place);
    return () => {
      if (!sessionInterrupted.get() || person === null) return;
      const values = Object.entries(latest.current).filter(([key]) => !isSecret(key));
      left.set(place, { person, values: Object.fromEntries(values) });
    };
  }, [place, person]);
  return { beginning, latest };
}
