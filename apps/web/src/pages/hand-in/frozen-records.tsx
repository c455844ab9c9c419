import type { CallOutput } from '@mamori/contract/client';
import { useTranslation } from '../../app/translation.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { type EditionItems, labelOf } from '../editions/edition-items.ts';
import { OriginalLine, PlanLine } from './record-lines.tsx';

interface FrozenRecordsProps {
  readonly data: CallOutput<'getHandIn'>;
  readonly items: EditionItems;
}

/** Plans and originals as they were on that day; nothing for hand-ins from before they were recorded. */
export function FrozenRecords({ data, items }: FrozenRecordsProps) {
  const { t } = useTranslation('handIn');
  const { plans, originals } = data.records ?? { plans: [], originals: [] };
  if (plans.length + originals.length === 0) return null;
  return (
    <Disclosure level={2} title={t('one.records')}>
      <ul className="flex flex-col gap-3">
        {plans.map((plan) => (
          <li key={`plan ${plan.item}`} className="flex gap-3">
            <ItemName>{labelOf(items, plan.item)}</ItemName>
            <span className="min-w-0">
              <PlanLine plan={plan} />
            </span>
          </li>
        ))}
        {originals.map((record) => {
          const kind = items.get(record.item)?.original;
          return kind === undefined ? null : (
            <li key={`original ${record.item}`} className="flex gap-3">
              <ItemName>{labelOf(items, record.item)}</ItemName>
              <span className="min-w-0">
                <OriginalLine original={kind} record={record} />
              </span>
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}

function ItemName({ children }: { readonly children: string }) {
  return <span className="w-16 shrink-0 font-bold tabular-nums">{children}</span>;
}
