import { useState } from 'react';
import { useTranslation } from '../../app/translation.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/page-header.tsx';
import { ProgressBar } from '../../ui/progress.tsx';
import { Select } from '../../ui/select.tsx';
import type { Entry } from './stock-take-data.ts';

type By = 'place' | 'department';

interface Progress {
  readonly name: string;
  readonly count: number;
  readonly done: number;
}

/** Where most is still to be done comes first. */
function progressBy(entries: readonly Entry[], by: By): readonly Progress[] {
  const known = entries.filter(({ expected }) => expected !== null);
  return [...Map.groupBy(known, ({ expected }) => expected?.[by] ?? '')]
    .map(([name, some]) => ({
      name,
      count: some.length,
      done: some.filter(({ result }) => result !== 'open').length,
    }))
    .sort((a, b) => b.count - b.done - (a.count - a.done) || a.name.localeCompare(b.name, 'ja'));
}

const SHORT = 12;

/** How far the walk is, place by place or department by department: who has to go where. */
export function ProgressSection({ entries }: { readonly entries: readonly Entry[] }) {
  const { t } = useTranslation('stockTakes');
  const [by, setBy] = useState<By>('place');
  const [isLong, setLong] = useState(false);
  const all = progressBy(entries, by);
  const shown = isLong ? all : all.slice(0, SHORT);
  const unnamed = t(by === 'place' ? 'noPlace' : 'noDepartment');
  return (
    <Section title={t('progressTitle')}>
      <div className="flex flex-col gap-5">
        <div className="w-full sm:w-60" data-print="hide">
          <Select
            label={t('list.by')}
            value={by === 'place' ? '' : by}
            emptyLabel={t('list.place')}
            options={[{ value: 'department', label: t('list.department') }]}
            onChange={(value) => setBy(value || 'place')}
          />
        </div>
        <ul className="grid gap-x-8 gap-y-4 md:grid-cols-2 xl:grid-cols-3">
          {shown.map(({ name, done, count }) => (
            <li key={name}>
              <ProgressBar label={name || unnamed} value={done} maximum={count} />
            </li>
          ))}
        </ul>
        {all.length > SHORT && (
          <Button size="small" variant="quiet" className="self-start" onPress={() => setLong(!isLong)}>
            {isLong ? t('progressLess') : t('progressMore', { count: all.length - SHORT })}
          </Button>
        )}
      </div>
    </Section>
  );
}
