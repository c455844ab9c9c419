import { useTranslation } from 'react-i18next';
import { useOperation } from '../../app/api.ts';
import { DateText, InstantText } from '../../ui/date-text.tsx';
import { LazyDialog } from '../../ui/lazy-dialog.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { StateTag } from '../../ui/state-tag.tsx';

interface HistoryDialogProps {
  readonly assessmentId: string;
  readonly itemId: string;
  readonly label: string;
  readonly onClose: () => void;
}

/** Who answered what and when; the newest first. */
export function HistoryDialog({ assessmentId, itemId, label, onClose }: HistoryDialogProps) {
  const { t } = useTranslation('checklist');
  const { data, error } = useOperation('listAnswerHistory', { params: { assessmentId, itemId } });
  return (
    <LazyDialog isOpen onClose={onClose} title={t('history.title', { item: label })} size="wide">
      <ProblemAlert error={error} />
      {!data && !error && <Skeleton lines={4} />}
      {data?.rows.length === 0 && <p className="text-ink-soft">{t('history.none')}</p>}
      <ol className="flex flex-col divide-y divide-line">
        {data?.rows.map((row) => (
          <li key={row.version} className="flex flex-col gap-1 py-3">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <StateTag state={row.value.second?.answer ?? row.value.answer ?? 'missing'} />
              <span className="font-bold">{row.updatedBy}</span>
              <span className="text-ink-soft">
                <InstantText at={row.updatedAt} />
              </span>
              <span className="text-sm text-ink-soft">{row.provenance.text}</span>
            </div>
            <dl className="grid grid-cols-[auto_1fr] gap-x-4">
              {row.value.date && (
                <>
                  <dt className="text-ink-soft">{t('field.date')}</dt>
                  <dd>
                    <DateText date={row.value.date} />
                  </dd>
                </>
              )}
              {row.value.targetDate && (
                <>
                  <dt className="text-ink-soft">{t('field.targetDate')}</dt>
                  <dd>
                    <DateText date={row.value.targetDate} />
                  </dd>
                </>
              )}
              {row.value.note && (
                <>
                  <dt className="text-ink-soft">{t('field.note')}</dt>
                  <dd className="whitespace-pre-wrap">{row.value.note}</dd>
                </>
              )}
              {row.value.basis && (
                <>
                  <dt className="text-ink-soft">{t('field.basis')}</dt>
                  <dd className="whitespace-pre-wrap">{row.value.basis}</dd>
                </>
              )}
            </dl>
          </li>
        ))}
      </ol>
    </LazyDialog>
  );
}
