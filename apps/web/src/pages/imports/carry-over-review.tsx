import type { CallOutput } from '@mamori/contract/client';
import { useState } from 'react';
import { useMutationOperation, useOperation } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Section } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Select } from '../../ui/select.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { useEditionItems } from '../editions/edition-items.ts';
import { CarriedOver } from './carried-over.tsx';
import { CarryOverItem } from './carry-over-item.tsx';
import { GoneItems } from './gone-items.tsx';
import { toggled } from './import-changes.tsx';

type Preview = CallOutput<'previewCarryOver'>;
type Item = Preview['items'][number];

interface CarryOverReviewProps {
  readonly assessmentId: string;
  readonly fromId: string;
}

export function CarryOverReview({ assessmentId, fromId }: CarryOverReviewProps) {
  const preview = useOperation('previewCarryOver', { params: { assessmentId }, query: { from: fromId } });
  const assessment = useOperation('getAssessment', { params: { assessmentId } });
  const error = preview.error ?? assessment.error;
  if (error) return <ProblemAlert error={error} />;
  if (!preview.data || !assessment.data) return <Skeleton lines={10} />;
  return <Loaded assessmentId={assessmentId} preview={preview.data} editionId={assessment.data.editionId} />;
}

const canCarry = (item: Item) => item.carriesAnything && !item.alreadyAnswered;
const FILTERS = ['changed', 'carried'] as const;
type Filter = (typeof FILTERS)[number] | '';
const PASSES: Record<Filter, (item: Item) => boolean> = {
  '': () => true,
  changed: (item) => item.relation !== 'same',
  carried: canCarry,
};

interface LoadedProps {
  readonly assessmentId: string;
  readonly preview: Preview;
  readonly editionId: string;
}

function Loaded({ assessmentId, preview, editionId }: LoadedProps) {
  const { t } = useTranslation('imports');
  const can = useCan();
  const items = useEditionItems(editionId);
  const before = useEditionItems(preview.fromEditionId);
  const possible = preview.items.filter(canCarry).map((item) => item.itemId);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(possible));
  const [filter, setFilter] = useState<Filter>('');
  // After carrying over, what was carried has an answer and is no longer possible.
  const taken = possible.filter((id) => chosen.has(id));
  const apply = useMutationOperation('applyCarryOver', {
    invalidates: ['getAssessment', 'previewCarryOver', 'getReadiness', 'getDashboard', 'listAssessments'],
  });
  const isEditor = can('answer.edit');
  return (
    <>
      {apply.data && <CarriedOver assessmentId={assessmentId} result={apply.data} onUndone={apply.reset} />}
      <Section title={t('carry.list.title')}>
        <Select
          className="mb-4 max-w-xs"
          label={t('carry.filter.label')}
          emptyLabel={t('carry.filter.all')}
          value={filter}
          onChange={setFilter}
          options={FILTERS.map((value) => ({ value, label: t(`carry.filter.${value}`) }))}
        />
        {isEditor && possible.length > 0 && (
          <Checkbox
            label={t('carry.list.select')}
            isSelected={taken.length === possible.length}
            isIndeterminate={taken.length > 0 && taken.length < possible.length}
            onChange={(all) => setChosen(new Set(all ? possible : []))}
          />
        )}
        <ul className="divide-y divide-line overflow-clip rounded-xl border border-line bg-raised">
          {preview.items.filter(PASSES[filter]).map((item) => (
            <CarryOverItem
              key={item.itemId}
              item={item}
              items={items}
              before={before}
              isChosen={chosen.has(item.itemId)}
              isPossible={isEditor && canCarry(item)}
              onChoose={(isChosen) => setChosen(toggled(chosen, item.itemId, isChosen))}
            />
          ))}
        </ul>
      </Section>
      <GoneItems rows={preview.gone} before={before} />
      <ProblemAlert error={apply.error} />
      {isEditor && possible.length > 0 && (
        <div className="sticky bottom-(--bottom-bar-height) z-10 -mx-4 border-t border-line bg-surface px-4 py-3 sm:-mx-8 sm:px-8 lg:bottom-0">
          <Button
            variant="primary"
            isPending={apply.isPending}
            isDisabled={taken.length === 0}
            onPress={() =>
              apply.mutate({
                params: { assessmentId },
                body: { from: preview.fromAssessmentId, items: taken },
              })
            }
          >
            {t('carry.apply', { count: taken.length })}
          </Button>
        </div>
      )}
    </>
  );
}
