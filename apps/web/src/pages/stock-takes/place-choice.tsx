import { useState } from 'react';
import { useTranslation } from '../../app/translation.ts';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { WalkDevice } from './walk-model.ts';

interface PlaceChoiceProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly places: readonly string[];
  readonly devices: readonly WalkDevice[];
  readonly onChange: (place: string) => void;
}

const OTHER = '\n';

/** Where the person stands: what is found is recorded there. */
export function PlaceChoice({ label: title, hint, value, places, devices, onChange }: PlaceChoiceProps) {
  const { t } = useTranslation('stockTakes');
  const [isOther, setOther] = useState(value !== '' && !places.includes(value));
  const counts = Map.groupBy(devices, ({ place }) => place);
  const label = (place: string) => {
    const here = counts.get(place) ?? [];
    const done = here.filter(({ result }) => result !== 'open').length;
    return here.length === 0 ? place : t('placeDone', { place, done, count: here.length });
  };
  return (
    <div className="flex flex-col gap-3">
      <Select
        label={title}
        hint={hint}
        value={isOther ? OTHER : value}
        emptyLabel={t('noPlaceChosen')}
        options={[
          ...places.map((place) => ({ value: place, label: label(place) })),
          { value: OTHER, label: t('otherPlace') },
        ]}
        onChange={(next) => {
          setOther(next === OTHER);
          onChange(next === OTHER ? '' : next);
        }}
      />
      {isOther && (
        <TextField label={t('otherPlaceName')} value={value} onChange={onChange} maxLength={200} autoFocus />
      )}
    </div>
  );
}
