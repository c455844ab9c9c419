import { ledgerOf } from '@mamori/core/ledger/ledgers';
import { FileText } from 'lucide-react';
import { useState } from 'react';
import { api, invalidate, useMutationOperation, useOperation } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { DataTable } from '../../tables/data-table.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { dayOf, today } from '../../ui/date/japan-day.ts';
import { formatShortDate } from '../../ui/date-text.tsx';
import { DownloadLink, Link } from '../../ui/link.tsx';
import { Section } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { toast } from '../../ui/toast.tsx';
import { useLedgerWords } from '../ledgers/ledger-words.ts';
import { useUndoable } from '../ledgers/use-undoable.ts';
import { type FollowUp, REVIEW_READERS, type Review, signedOf } from './review-data.ts';

/** Accounts to stop or change, ticked off once it is done at the system. */
export function FollowUpSection({ review }: { readonly review: Review }) {
  const { t } = useTranslation('accountReviews');
  const params = { reviewId: review.id };
  const { data, error } = useOperation('getAccountReviewFollowUp', { params });
  const rows = data?.rows ?? [];
  return (
    <Section
      title={t('follow.title')}
      aside={
        rows.length > 0 && (
          <DownloadLink
            icon={FileText}
            href={api.url('printAccountReview', { params, query: { content: 'toDo' } })}
          >
            {t('follow.print')}
          </DownloadLink>
        )
      }
    >
      <ProblemAlert error={error} />
      {!data && !error && <Skeleton lines={3} />}
      {data && rows.length === 0 && (
        <p className="text-ink-soft">
          {t(signedOf(review.parts) === review.parts.length ? 'follow.none' : 'follow.nonYet')}
        </p>
      )}
      {rows.length > 0 && (
        <div className="flex flex-col gap-4">
          <p className="max-w-prose text-ink-soft">{t('follow.text')}</p>
          <Rows reviewId={review.id} rows={rows} />
        </div>
      )}
    </Section>
  );
}

interface RowsProps {
  readonly reviewId: string;
  readonly rows: readonly FollowUp[];
}

function Rows({ reviewId, rows }: RowsProps) {
  const { t } = useTranslation('accountReviews');
  const words = useLedgerWords(ledgerOf('account'));
  const canEdit = useCan()('ledger.edit');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const open = rows.filter(({ isDone }) => !isDone);
  const chosen = open.filter(({ accountId }) => ticked.has(accountId));
  const { mark, unmark, error, isPending } = useMarks(reviewId, () => setTicked(new Set()));
  const toggle = (id: string, isOn: boolean) =>
    setTicked((known) => new Set(isOn ? [...known, id] : [...known].filter((one) => one !== id)));
  return (
    <div className="flex flex-col gap-3">
      {canEdit && open.length > 0 && (
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2" data-print="hide">
          <Checkbox
            label={t('follow.selectAll')}
            isSelected={chosen.length === open.length}
            isIndeterminate={chosen.length > 0 && chosen.length < open.length}
            onChange={(isOn) => setTicked(new Set(isOn ? open.map(({ accountId }) => accountId) : []))}
          />
          <Button
            variant="primary"
            size="small"
            isDisabled={chosen.length === 0}
            isPending={isPending}
            onPress={() => void mark(chosen)}
          >
            {t('follow.mark', { count: chosen.length })}
          </Button>
        </div>
      )}
      <ProblemAlert error={error} />
      <DataTable
        caption={t('follow.title')}
        rows={rows}
        rowId={({ accountId }) => accountId}
        columns={[
          {
            id: 'account',
            header: t('column.account'),
            isRowHeader: true,
            cell: (row) => (
              <AccountCell row={row} canEdit={canEdit} isTicked={ticked.has(row.accountId)} onTick={toggle} />
            ),
          },
          {
            id: 'decision',
            header: t('column.decision'),
            width: '6rem',
            sortBy: ({ decision }) => decision,
            cell: ({ decision }) => (
              <Badge tone={decision === 'disable' ? 'warning' : 'key'}>{t(`decision.${decision}`)}</Badge>
            ),
          },
          {
            id: 'where',
            header: t('column.where'),
            width: '11rem',
            sortBy: ({ shown }) => shown.system || shown.device,
            cell: ({ shown }) =>
              [shown.system, shown.device].filter(Boolean).join('　') || words.choice('layer', shown.layer),
          },
          {
            id: 'note',
            header: t('column.note'),
            cell: ({ note, department }) => (
              <>
                {note}
                <span className="block text-sm text-ink-soft">
                  {t('follow.department', { department: department || t('noDepartment') })}
                </span>
              </>
            ),
          },
          {
            id: 'done',
            header: t('column.done'),
            width: '12rem',
            sortBy: ({ isDone }) => Number(isDone),
            cell: (row) => <Done row={row} onUndo={canEdit ? () => void unmark(row) : null} />,
          },
        ]}
      />
    </div>
  );
}

/** A stop is written into the account ledger, a change is only ticked off. */
function useMarks(reviewId: string, onDone: () => void) {
  const { t } = useTranslation('accountReviews');
  const { done } = useUndoable('account');
  const params = { reviewId };
  const change = useMutationOperation('markAccountChanges', { invalidates: REVIEW_READERS });
  const stop = useMutationOperation('changeLedgerRows');
  const idsOf = (rows: readonly FollowUp[], decision: FollowUp['decision']) =>
    rows.filter((row) => row.decision === decision).map(({ accountId }) => accountId);
  async function mark(rows: readonly FollowUp[]): Promise<void> {
    const [stopped, changed] = [idsOf(rows, 'disable'), idsOf(rows, 'change')];
    if (changed.length > 0) await change.mutateAsync({ params, body: { accountIds: changed, done: true } });
    const written =
      stopped.length > 0
        ? await stop.mutateAsync({
            params: { ledger: 'account' },
            body: { selection: { ids: stopped }, values: { enabled: 'no', disabledOn: today() } },
          })
        : null;
    onDone();
    await done(t('follow.marked', { count: rows.length }), written?.changeSetId ?? null);
    await invalidate(REVIEW_READERS);
  }
  async function unmark({ accountId }: FollowUp): Promise<void> {
    await change.mutateAsync({ params, body: { accountIds: [accountId], done: false } });
    toast(t('follow.unmarked'));
  }
  const error = change.error ?? stop.error;
  // What failed stands above the table.
  const quiet =
    <A,>(work: (of: A) => Promise<void>) =>
    (of: A) =>
      work(of).catch(() => undefined);
  return { mark: quiet(mark), unmark: quiet(unmark), error, isPending: change.isPending || stop.isPending };
}

interface AccountCellProps {
  readonly row: FollowUp;
  readonly canEdit: boolean;
  readonly isTicked: boolean;
  readonly onTick: (id: string, isOn: boolean) => void;
}

function AccountCell({ row, canEdit, isTicked, onTick }: AccountCellProps) {
  const { t } = useTranslation('accountReviews');
  const { accountId, shown } = row;
  return (
    <span className="flex items-start gap-3">
      {canEdit && !row.isDone && (
        <span data-print="hide" className="-my-2">
          <Checkbox
            label={t('follow.select', { account: shown.name })}
            isLabelHidden
            isSelected={isTicked}
            onChange={(isOn) => onTick(accountId, isOn)}
          />
        </span>
      )}
      <span>
        <Link to="/ledgers/$ledger/rows/$rowId" params={{ ledger: 'account', rowId: accountId }}>
          {shown.name}
        </Link>
        <span className="block text-sm font-normal text-ink-soft">
          {shown.staffName || shown.displayName}
        </span>
      </span>
    </span>
  );
}

function Done({ row, onUndo }: { readonly row: FollowUp; readonly onUndo: (() => void) | null }) {
  const { t, i18n } = useTranslation('accountReviews');
  if (!row.isDone) return <Badge tone="warning">{t('follow.open')}</Badge>;
  const { decision, disabledOn, doneAt } = row;
  const text =
    decision === 'disable'
      ? disabledOn && t('follow.doneDay', { date: formatShortDate(disabledOn, i18n.language) })
      : doneAt && t('follow.doneOn', { date: formatShortDate(dayOf(doneAt), i18n.language) });
  return (
    <span className="inline-flex flex-col items-start">
      <Badge tone="success">{t('follow.done')}</Badge>
      {text && <span className="text-sm text-ink-soft">{text}</span>}
      {decision === 'change' && onUndo && (
        <Button variant="quiet" size="small" onPress={onUndo}>
          {t('follow.unmark')}
        </Button>
      )}
    </span>
  );
}
