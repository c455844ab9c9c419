import { useEffect } from 'react';
import { createStore, useStore } from '../app/store.ts';

const spoken = createStore('');

/** Read aloud politely as long as `text` is given, without being shown. */
export function useSpoken(text: string | null): void {
  useEffect(() => {
    if (text === null) return;
    spoken.set(text);
    return () => spoken.set('');
  }, [text]);
}

/** Stands once in the root of the app. */
export function LiveRegion() {
  return (
    <div role="status" className="sr-only">
      {useStore(spoken)}
    </div>
  );
}
