import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { SearchX } from 'lucide-react';
import { useEffect, useState } from 'react';
import { operationQuery, useOperationWith } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { useEditionItems } from '../editions/edition-items.ts';
import { KnowledgeEntry } from './knowledge-entry.tsx';
import { type Filters, SearchForm } from './search-form.tsx';

const route = getRouteApi('/app/knowledge');
const PAUSE = 250;
const STEP = 30;

/** Questions and answers, terms and explanations (R-P3). */
export function KnowledgePage() {
  const { t } = useTranslation('knowledge');
  const filters: Filters = route.useSearch();
  const navigate = useNavigate();
  const change = (next: Filters) =>
    void navigate({ to: '/knowledge', search: next, replace: true, resetScroll: false });
  const can = useCan();
  const facility = useOperationWith('getFacility', {}, { enabled: can('facility.read') });
  // Help and answers name the items of FY2025.
  const items = useEditionItems(facility.data?.kind === 'pharmacy' ? 'fy2025/pharmacy' : 'fy2025/facility');
  return (
    <>
      <PageHeader title={t('title')} description={t('text')} />
      <SearchForm filters={filters} items={items} onChange={change} />
      <Results filters={useSettled(filters)} items={items} onClear={() => change({})} />
    </>
  );
}

/** What was typed, once the typing rests. */
function useSettled(filters: Filters): Filters {
  const [settled, setSettled] = useState(filters);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(filters), PAUSE);
    return () => window.clearTimeout(timer);
  }, [filters]);
  return settled;
}

interface ResultsProps {
  readonly filters: Filters;
  readonly items: ReturnType<typeof useEditionItems>;
  readonly onClear: () => void;
}

function Results({ filters, items, onClear }: ResultsProps) {
  const { t } = useTranslation('knowledge');
  const { q = '', kind = 'all', item } = filters;
  const { data, error } = useQuery({
    ...operationQuery('searchKnowledge', { query: { q, kind, ...(item ? { itemId: item } : {}) } }),
    placeholderData: keepPreviousData,
    staleTime: 10 * 60_000,
  });
  const [shown, setShown] = useState(STEP);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new search begins at its top
  useEffect(() => setShown(STEP), [q, kind, item]);
  if (!data) return error ? <ProblemAlert error={error} /> : <Skeleton lines={8} />;
  const left = data.rows.length - shown;
  return (
    <>
      <p role="status" className="mb-3 text-ink-soft">
        {data.rows.length > 0 ? t('found', { count: data.rows.length }) : t('none')}
      </p>
      {data.rows.length === 0 && (
        <EmptyState icon={SearchX} title={t('none')} action={<Button onPress={onClear}>{t('clear')}</Button>}>
          {t('noneText')}
        </EmptyState>
      )}
      <ul className="flex max-w-4xl flex-col gap-4">
        {data.rows.slice(0, shown).map((row) => (
          <KnowledgeEntry key={`${row.kind} ${row.id}`} row={row} items={items} />
        ))}
      </ul>
      {left > 0 && (
        <Button className="mt-6" onPress={() => setShown(shown + STEP)}>
          {t('more', { count: left })}
        </Button>
      )}
    </>
  );
}
