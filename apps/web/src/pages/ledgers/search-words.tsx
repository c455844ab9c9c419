import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { useTranslation } from '../../app/translation.ts';
import { TextField } from '../../ui/text-field.tsx';
import type { LedgerSearch } from './ledger-search.ts';

interface SearchWordsProps {
  readonly search: LedgerSearch;
  readonly onShow: (search: LedgerSearch) => void;
  /** Enter: what a hand-held reader sends after a code. */
  readonly onEnter?: (text: string) => void;
}

const PAUSE = 250;

/** What is typed is looked for as soon as the person pauses; another view brings its own words. */
export function SearchWords({ search, onShow, onEnter }: SearchWordsProps) {
  const { t } = useTranslation('ledgerPages');
  const given = search.q ?? '';
  const [text, setText] = useState(given);
  const field = useRef<HTMLInputElement>(null);
  const wanted = useDeferredValue(text);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was typed leads to another address
  useEffect(() => {
    if (wanted === given) return;
    const timer = window.setTimeout(() => {
      const { q: _, ...rest } = search;
      onShow(wanted === '' ? rest : { ...rest, q: wanted });
    }, PAUSE);
    return () => window.clearTimeout(timer);
  }, [wanted]);
  // Words in the address that come while nobody types are those of a view or of the way back.
  useEffect(() => {
    if (document.activeElement !== field.current) setText(given);
  }, [given]);
  return (
    <div className="w-full sm:w-44">
      <TextField
        ref={field}
        type="search"
        label={t('search')}
        value={text}
        onChange={setText}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) onEnter?.(text);
        }}
        maxLength={200}
      />
    </div>
  );
}
