import { UserPen } from 'lucide-react';
import { useState } from 'react';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { DataTable } from '../../tables/data-table.tsx';
import { Button } from '../../ui/button.tsx';
import { dayOf } from '../../ui/date/japan-day.ts';
import { DateText } from '../../ui/date-text.tsx';
import { Link } from '../../ui/link.tsx';
import { AssignDialog } from './assign-dialog.tsx';
import { type Part, partState, type Review } from './review-data.ts';
import { StateBadge } from './state-badge.tsx';

/** What is late or open stands first where somebody sorts by it; the order is that of the departments. */
export function Departments({ review }: { readonly review: Review }) {
  const { t } = useTranslation('accountReviews');
  const canEdit = useCan()('ledger.edit') && !review.closedAt;
  const [assigned, setAssigned] = useState<Part | null>(null);
  const nameOf = ({ department }: Part) => department || t('noDepartment');
  return (
    <>
      <DataTable
        caption={t('departments')}
        rows={review.parts}
        rowId={({ id }) => id}
        columns={[
          {
            id: 'department',
            header: t('column.department'),
            isRowHeader: true,
            sortBy: nameOf,
            cell: (part) => (
              <Link
                to="/account-reviews/$reviewId/parts/$partId"
                params={{ reviewId: review.id, partId: part.id }}
              >
                {nameOf(part)}
              </Link>
            ),
          },
          {
            id: 'decided',
            header: t('column.decided'),
            width: '10.5rem',
            sortBy: ({ undecided }) => undecided,
            cell: ({ accounts, undecided }) => (
              <span className="whitespace-nowrap tabular-nums">
                {t('decidedOf', { count: accounts - undecided, total: accounts })}
              </span>
            ),
          },
          {
            id: 'reviewer',
            header: t('column.reviewer'),
            width: '17rem',
            cell: (part) => (
              <Reviewer
                part={part}
                canEdit={canEdit}
                name={nameOf(part)}
                onAssign={() => setAssigned(part)}
              />
            ),
          },
          {
            id: 'state',
            header: t('column.state'),
            width: '13rem',
            sortBy: (part) => ORDER[partState(part, review.dueOn)],
            cell: (part) => <Signed part={part} dueOn={review.dueOn} />,
          },
        ]}
      />
      {assigned && (
        <AssignDialog
          reviewId={review.id}
          part={assigned}
          name={nameOf(assigned)}
          onClose={() => setAssigned(null)}
        />
      )}
    </>
  );
}

const ORDER = { overdue: 0, notBegun: 1, inWork: 2, toSign: 3, signed: 4 } as const;

interface ReviewerProps {
  readonly part: Part;
  readonly name: string;
  readonly canEdit: boolean;
  readonly onAssign: () => void;
}

function Reviewer({ part, name, canEdit, onAssign }: ReviewerProps) {
  const { t } = useTranslation('accountReviews');
  const { reviewer, personId, signedAt } = part;
  return (
    <span className="flex flex-wrap items-center gap-x-3">
      {reviewer === '' ? (
        <span className="text-ink-soft">{t('unassigned')}</span>
      ) : (
        <span>
          {reviewer}
          {!personId && <span className="text-sm text-ink-soft">{t('paper')}</span>}
        </span>
      )}
      {canEdit && !signedAt && (
        <Button
          variant="quiet"
          size="small"
          icon={UserPen}
          aria-label={t('assignTitle', { department: name })}
          onPress={onAssign}
        >
          {reviewer === '' ? t('choose') : t('rechoose')}
        </Button>
      )}
    </span>
  );
}

function Signed({ part, dueOn }: { readonly part: Part; readonly dueOn: string }) {
  return (
    <span className="inline-flex flex-col items-start gap-1">
      <StateBadge state={partState(part, dueOn)} />
      {part.signedAt && (
        <span className="text-sm text-ink-soft">
          {part.signedBy}　<DateText date={dayOf(part.signedAt)} isShort />
        </span>
      )}
    </span>
  );
}
