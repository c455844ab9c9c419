import { currentLocale } from '../../app/i18n.ts';
import { useTranslation } from '../../app/translation.ts';
import { Badge } from '../../ui/badge.tsx';
import type { Difference, Edition } from '../checklist/checklist-data.ts';
import { itemsById, labelOf, wordingOf } from './edition-items.ts';

type Relation = 'same' | 'minor' | 'major' | 'split' | 'merged' | 'new' | 'gone';

interface DifferencesProps {
  readonly edition: Edition;
  readonly differences: readonly Difference[];
}

/** Items that are not the same as in the previous edition. */
export function Differences({ edition, differences }: DifferencesProps) {
  const { t } = useTranslation('editions');
  const items = itemsById(edition);
  const changed = differences.filter((one) => one.relation !== 'same');
  if (differences.length === 0) return <p className="text-ink-soft">{t('one.noDifferences')}</p>;
  if (changed.length === 0) return <p className="text-ink-soft">{t('one.allSame')}</p>;
  return (
    <ul className="divide-y divide-line overflow-clip rounded-xl border border-line bg-raised">
      {changed.map((one) => (
        <li key={`${one.itemId} ${one.relation}`} className="px-4 py-3">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="font-bold">{labelOf(items, one.itemId)}</span>
            <Badge tone={one.relation === 'new' ? 'success' : one.relation === 'minor' ? 'key' : 'warning'}>
              {t(`relation.${one.relation as Relation}`)}
            </Badge>
          </p>
          <p>{wordingOf(items, one.itemId)}</p>
          {one.text[currentLocale()] && <p className="mt-1 text-ink-soft">{one.text[currentLocale()]}</p>}
        </li>
      ))}
    </ul>
  );
}
