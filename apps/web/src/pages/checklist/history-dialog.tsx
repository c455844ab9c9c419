import type { CallOutput } from '@mamori/contract/client';
import { Fragment } from 'react';
import { useOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
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

type History = CallOutput<'listAnswerHistory'>;

/** Who answered or recorded what and when; the newest first. */
export function HistoryDialog({ assessmentId, itemId, label, onClose }: HistoryDialogProps) {
  const { t } = useTranslation('checklist');
  const { data, error } = useOperation('listAnswerHistory', { params: { assessmentId, itemId } });
  const entries = data ? entriesOf(data) : null;
  return (
    <LazyDialog isOpen onClose={onClose} title={t('history.title', { item: label })} size="wide">
      <ProblemAlert error={error} />
      {!entries && !error && <Skeleton lines={4} />}
      {entries?.length === 0 && <p className="text-ink-soft">{t('history.none')}</p>}
      <ol className="flex flex-col divide-y divide-line">
        {entries?.map(({ key, answer, record }) => (
          <li key={key} className="flex flex-col gap-1 py-3">
            {answer && <AnswerEntry row={answer} />}
            {record && <RecordEntry row={record} />}
          </li>
        ))}
      </ol>
    </LazyDialog>
  );
}

interface Entry {
  readonly key: string;
  readonly at: string;
  readonly answer?: History['rows'][number];
  readonly record?: History['records'][number];
}

function entriesOf({ rows, records }: History): Entry[] {
  const entries: Entry[] = [
    ...rows.map((row) => ({ key: `answer ${row.version}`, at: row.updatedAt, answer: row })),
    ...records.map((row) => ({ key: `${row.kind} ${row.version}`, at: row.updatedAt, record: row })),
  ];
  return entries.sort((a, b) => b.at.localeCompare(a.at));
}

function Who({ row }: { readonly row: { readonly updatedBy: string; readonly updatedAt: string } }) {
  return (
    <>
      <span className="font-bold">{row.updatedBy}</span>
      <span className="text-ink-soft">
        <InstantText at={row.updatedAt} />
      </span>
    </>
  );
}

function RecordEntry({ row }: { readonly row: History['records'][number] }) {
  const { t } = useTranslation('checklist');
  const { kind, removed, name } = row;
  const text =
    kind === 'plan'
      ? t(removed ? 'history.planRemoved' : 'history.planSaved', { name })
      : t(name ? 'history.originalSaved' : 'history.originalUnnamed', { name });
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span>{text}</span>
      <Who row={row} />
    </div>
  );
}

function AnswerEntry({ row }: { readonly row: History['rows'][number] }) {
  const { t } = useTranslation('checklist');
  const { value } = row;
  const fields = [
    [t('field.date'), value.date && <DateText date={value.date} />],
    [t('field.targetDate'), value.targetDate && <DateText date={value.targetDate} />],
    [t('field.note'), value.note],
    [t('field.basis'), value.basis],
  ] as const;
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <StateTag state={value.second?.answer ?? value.answer ?? 'missing'} />
        <Who row={row} />
        <span className="text-sm text-ink-soft">{row.provenance.text}</span>
      </div>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4">
        {fields.map(([name, shown]) =>
          shown ? (
            <Fragment key={name}>
              <dt className="text-ink-soft">{name}</dt>
              <dd className="whitespace-pre-wrap">{shown}</dd>
            </Fragment>
          ) : null,
        )}
      </dl>
    </>
  );
}
