import { effectiveVerdict } from '@mamori/core/assessment/effective';
import { mentionsPlan } from '@mamori/core/assessment/plan-note';
import { useTranslation } from '../../../app/translation.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import type { Checklist, Item } from '../checklist-data.ts';
import type { EditedAnswer } from '../edited-answer.ts';
import { OriginalSection } from './original-section.tsx';
import { PlanSection } from './plan-section.tsx';
import { type RecordsOfItem, useRecords } from './records-data.ts';

export interface ItemRecordsProps {
  readonly checklist: Checklist;
  readonly item: Item;
  readonly edited: EditedAnswer;
}

/** What stands beside the answer: a plan where it is いいえ (R-B5), and the original where the inspector asks for one (S2). */
export function ItemRecords(props: ItemRecordsProps) {
  const records = useRecords(props.checklist.assessment.id, props.item.id);
  if (!records.isLoaded) return null;
  return (
    <>
      <Plan {...props} records={records} />
      <Original {...props} records={records} />
    </>
  );
}

type PartProps = ItemRecordsProps & { readonly records: RecordsOfItem };

function Plan({ records: { plan }, ...props }: PartProps) {
  const { t } = useTranslation('records');
  const { item, edited } = props;
  const isAsked = effectiveVerdict(edited.value) === 'no' || item.plannedCounts;
  if (item.id === '0-1' || !(plan || isAsked)) return null;
  return (
    <Disclosure
      title={
        <span className="inline-flex flex-wrap items-center gap-2">
          {t('plan.title')} {plan && <Badge>{t(`plan.statusOf.${plan.status}`)}</Badge>}
        </span>
      }
      isInitiallyOpen={plan !== undefined || mentionsPlan(edited.value.note)}
    >
      <PlanSection {...props} plan={plan} />
    </Disclosure>
  );
}

function Original({ records: { original }, checklist, item, edited }: PartProps) {
  const { t } = useTranslation('records');
  if (!original) return null;
  const state = original.exists === null ? 'unknown' : original.exists ? 'yes' : 'no';
  return (
    <Disclosure
      title={
        <span className="inline-flex flex-wrap items-center gap-2">
          {t('original.title')} <Badge>{t(`original.state.${state}`)}</Badge>
        </span>
      }
      isInitiallyOpen={original.version > 0 || effectiveVerdict(edited.value) === 'yes'}
    >
      <OriginalSection checklist={checklist} item={item} original={original} />
    </Disclosure>
  );
}
