import { useEffect, useRef } from 'react';

interface AnswerKeys {
  readonly isActive: boolean;
  readonly onNumber: (number: number) => void;
  readonly onNext: () => void;
  readonly onBack: (() => void) | null;
}

/** Where the keys belong to somebody else: a field, a list that is open, a dialog. */
const TAKEN = 'input, textarea, select, [role="listbox"], [role="menu"], [role="dialog"], [contenteditable]';

/** 1, 2, 3 … for candidates, 0 for none of them, → and ← to go on and back. Full-width digits of a Japanese input count too. */
export function useAnswerKeys(keys: AnswerKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { isActive, onNumber, onNext, onBack } = latest.current;
      const isTaken = event.target instanceof Element && event.target.closest(TAKEN) !== null;
      if (isTaken || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      const key = event.key.normalize('NFKC');
      if (/^[0-9]$/.test(key)) {
        if (!isActive) return;
        onNumber(Number(key));
      } else if (key === 'ArrowRight') onNext();
      else if (key === 'ArrowLeft' && onBack) onBack();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
