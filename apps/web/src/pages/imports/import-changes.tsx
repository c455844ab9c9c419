import { ArrowRight, TriangleAlert } from 'lucide-react';
import { useTranslation } from '../../app/translation.ts';
import { Badge } from '../../ui/badge.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { type EditionItems, labelOf, wordingOf } from '../editions/edition-items.ts';
import { ChangeValue, FieldName } from '../hand-in/change-value.tsx';
import type { FormImport } from './import-review.tsx';

type Change = FormImport['changes'][number];
type Chosen = ReadonlySet<string>;

interface ImportChangesProps {
  readonly changes: readonly Change[];
  readonly items: EditionItems;
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
}

export function toggled(chosen: Chosen, id: string, isChosen: boolean): Chosen {
  const next = new Set(chosen);
  if (isChosen) next.add(id);
  else next.delete(id);
  return next;
}

/** Every change, one block per item; what replaces an existing answer is marked. */
export function ImportChanges({ changes, items, chosen, onChoose }: ImportChangesProps) {
  const { t } = useTranslation('imports');
  const grouped = Map.groupBy(changes, (change) => change.itemId);
  if (grouped.size === 0) return <p className="text-ink-soft">{t('form.changes.none')}</p>;
  return (
    <div className="flex flex-col gap-3">
      <p className="max-w-prose text-ink-soft">{t('form.changes.text')}</p>
      <div className="flex flex-wrap items-center gap-x-6">
        <Checkbox
          label={t('form.changes.all')}
          isSelected={chosen.size === grouped.size}
          isIndeterminate={chosen.size > 0 && chosen.size < grouped.size}
          onChange={(all) => onChoose(new Set(all ? grouped.keys() : []))}
        />
        <span role="status" className="text-ink-soft">
          {t('form.changes.selected', { count: chosen.size })}
        </span>
      </div>
      <ul className="divide-y divide-line overflow-clip rounded-xl border border-line bg-raised">
        {[...grouped].map(([itemId, own]) => (
          <li key={itemId} className="flex gap-2 px-4 py-3">
            <Checkbox
              label={t('form.changes.take', { item: labelOf(items, itemId) })}
              isLabelHidden
              isSelected={chosen.has(itemId)}
              onChange={(isChosen) => onChoose(toggled(chosen, itemId, isChosen))}
            />
            <ItemChanges itemId={itemId} changes={own} items={items} />
          </li>
        ))}
      </ul>
    </div>
  );
}

interface ItemChangesProps {
  readonly itemId: string;
  readonly changes: readonly Change[];
  readonly items: EditionItems;
}

function ItemChanges({ itemId, changes, items }: ItemChangesProps) {
  const { t } = useTranslation('imports');
  const isConflict = changes.some((change) => change.before !== null && change.before !== '');
  return (
    <div className="min-w-0 grow py-1">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-bold">{labelOf(items, itemId)}</span>
        {isConflict ? (
          <Badge tone="warning" icon={TriangleAlert}>
            {t('form.changes.conflict')}
          </Badge>
        ) : (
          <Badge>{t('form.changes.added')}</Badge>
        )}
      </p>
      <p className="text-ink-soft">{wordingOf(items, itemId)}</p>
      <dl className="mt-2 flex flex-col gap-1.5">
        {changes.map((change) => (
          <div key={change.field} className="flex flex-col gap-x-4 sm:flex-row">
            <dt className="w-40 shrink-0 text-ink-soft">
              <FieldName field={change.field} />
            </dt>
            <dd className="flex min-w-0 flex-wrap items-center gap-x-2">
              <ChangeValue value={change.before} />
              <ArrowRight aria-label="→" role="img" className="size-4 shrink-0 text-ink-soft" />
              <strong className="min-w-0">
                <ChangeValue value={change.after} />
              </strong>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
