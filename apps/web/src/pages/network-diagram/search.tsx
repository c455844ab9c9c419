import { type ReactNode, useState } from 'react';
import { useTranslation } from '../../app/translation.ts';
import { TextField } from '../../ui/text-field.tsx';
import { type Diagram, firstHits, found } from './diagram.ts';

interface SearchProps {
  readonly diagram: Diagram;
  readonly onShow: (place: string) => void;
  /** Beside the field. */
  readonly children: ReactNode;
}

/** Finds devices, also those inside of groups, segments and lines, and shows where they stand on the picture. */
export function Search({ diagram, onShow, children }: SearchProps) {
  const { t } = useTranslation('networkDiagram');
  const [words, setWords] = useState('');
  const hits = found(diagram, words);
  const { shown, more } = firstHits(hits);
  return (
    <div className="flex flex-col gap-2" data-print="hide">
      <div className="flex flex-wrap items-end gap-3">
        <div className="w-full sm:w-auto sm:max-w-96 sm:grow">
          <TextField
            type="search"
            label={t('search.label')}
            value={words}
            onChange={setWords}
            maxLength={100}
          />
        </div>
        <div className="flex flex-wrap items-center gap-3 sm:ms-auto">{children}</div>
      </div>
      {words.trim() !== '' && (
        <>
          <p role="status" className="text-sm text-ink-soft">
            {hits.length === 0 ? t('search.none') : t('search.count', { number: hits.length })}
          </p>
          <ul className="flex flex-wrap gap-2">
            {shown.map(({ place, name, where }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two devices may be called alike
              <li key={`${place} ${at}`}>
                <button
                  type="button"
                  onClick={() => onShow(place)}
                  className="tap flex cursor-pointer flex-col items-start rounded-lg border border-line-strong bg-raised px-3 py-1.5 text-start hover:bg-hover"
                >
                  <span className="font-bold">{name}</span>
                  {where !== '' && <span className="text-sm text-ink-soft">{where}</span>}
                </button>
              </li>
            ))}
            {more > 0 && (
              <li className="self-center text-sm text-ink-soft">{t('moreItems', { number: more })}</li>
            )}
          </ul>
        </>
      )}
    </div>
  );
}
