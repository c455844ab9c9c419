import { useState } from 'react';
import { api, invalidate, queryClient } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { toast } from '../../ui/toast.tsx';
import { LEDGER_READERS } from '../ledgers/use-undoable.ts';
import { EntriesSection } from './entries-section.tsx';
import type { Entry, StockTakeDetail } from './stock-take-data.ts';

type Decision = 'none' | 'keep_looking' | 'lost';

/** What becomes of missing devices. Lost ones are so in the ledger, and perhaps an incident (R-D2). */
export function MissingSection({
  take,
  canEdit,
}: {
  readonly take: StockTakeDetail;
  readonly canEdit: boolean;
}) {
  const { t } = useTranslation('stockTakes');
  const [error, setError] = useState<unknown>(null);
  const missing = take.entries.filter(({ result }) => result === 'missing');
  const undecided = missing.filter(({ decision, removedAt }) => decision === 'none' && removedAt === null);
  const isDecidable = canEdit && !take.closedAt;
  async function decide(entries: readonly Entry[], decision: Decision, before: Decision | null = null) {
    setError(null);
    try {
      const body = { entryIds: entries.map(({ id }) => id), decision };
      const params = { stockTakeId: take.id };
      const after = await api.call('decideStockTakeEntries', { params, body });
      queryClient.setQueryData(['getStockTake', { params }], after);
      await invalidate(LEDGER_READERS);
      const text = t(`decision.done.${decision}`, { count: entries.length });
      toast(text, before === null ? {} : { undo: () => decide(entries, before) });
    } catch (cause) {
      setError(cause);
    }
  }
  return (
    <EntriesSection
      title={t('count.missing')}
      entries={missing}
      more={[
        {
          id: 'decision',
          header: t('decision.title'),
          width: '15rem',
          sortBy: ({ decision }) => decision,
          cell: (entry) => (
            <Decisions
              entry={entry}
              isDecidable={isDecidable}
              onDecide={(next) => void decide([entry], next, entry.decision as Decision)}
            />
          ),
        },
      ]}
    >
      <div className="mb-4 flex flex-col items-start gap-3">
        {missing.some(({ decision }) => decision === 'lost') && (
          <AlertBanner tone="warning" title={t('decision.incident')}>
            {t('decision.incidentText')}
          </AlertBanner>
        )}
        {isDecidable && undecided.length > 1 && (
          <Button size="small" onPress={() => void decide(undecided, 'keep_looking', 'none')}>
            {t('decision.allKeepLooking', { count: undecided.length })}
          </Button>
        )}
        <ProblemAlert error={error} />
      </div>
    </EntriesSection>
  );
}

interface DecisionsProps {
  readonly entry: Entry;
  readonly isDecidable: boolean;
  readonly onDecide: (decision: Decision) => void;
}

function Decisions({ entry, isDecidable, onDecide }: DecisionsProps) {
  const { t } = useTranslation('stockTakes');
  const { decision } = entry;
  const name = entry.expected?.name ?? '';
  if (decision === 'none' && entry.removedAt) return t('removed.short');
  if (decision === 'none' && !isDecidable) return t('decision.none');
  if (decision !== 'none')
    return (
      <span className="flex flex-wrap items-center gap-2">
        <Badge tone={decision === 'lost' ? 'danger' : 'neutral'}>
          {t(decision === 'lost' ? 'decision.lost' : 'decision.keep_looking')}
        </Badge>
        {isDecidable && (
          <Button
            size="small"
            variant="quiet"
            aria-label={t('decision.againOf', { name })}
            onPress={() => onDecide('none')}
          >
            {t('takeBack')}
          </Button>
        )}
      </span>
    );
  return (
    <span className="flex flex-wrap gap-2">
      {(['keep_looking', 'lost'] as const).map((next) => (
        <Button
          key={next}
          size="small"
          variant={next === 'lost' ? 'quiet' : 'secondary'}
          aria-label={t(`decision.of.${next}`, { name })}
          onPress={() => onDecide(next)}
        >
          {t(`decision.act.${next}`)}
        </Button>
      ))}
    </span>
  );
}
