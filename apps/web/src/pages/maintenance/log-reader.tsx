import { useState } from 'react';
import { useMutationOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { type Session, WORK_READERS, type WorkRow } from './work-values.ts';

export interface LogReaderProps {
  readonly work: WorkRow;
  readonly onSessions: (sessions: readonly Session[]) => void;
}

/** Takes the connections out of the vendor's log; lines that cannot be read are named. */
export function LogReader({ work, onSessions }: LogReaderProps) {
  const { t } = useTranslation('maintenance');
  const [read, setRead] = useState<{ readonly count: number; readonly problems: readonly string[] } | null>(
    null,
  );
  const reading = useMutationOperation('readMaintenanceLog', {
    invalidates: WORK_READERS,
    onSuccess: ({ sessions, problems }) => {
      setRead({ count: sessions.length, problems: problems.map(({ message }) => message) });
      onSessions(sessions);
    },
  });
  return (
    <div className="flex flex-col gap-3">
      <FileDrop
        label={t('logRead')}
        accept={['.csv', '.txt', '.log']}
        maximumBytes={5 * 1024 * 1024}
        isDisabled={reading.isPending}
        onFiles={([file]) =>
          file && reading.mutate({ params: { maintenanceWorkId: work.id }, files: [file] })
        }
      />
      <p className="text-[0.9375rem] text-ink-soft">{t('logHint')}</p>
      <ProblemAlert error={reading.error} />
      {read && (
        <AlertBanner
          isLive
          tone={read.problems.length > 0 ? 'warning' : 'success'}
          title={t('logResult', { count: read.count })}
        >
          {read.problems.length > 0 && (
            <>
              <p>{t('logProblems', { count: read.problems.length })}</p>
              <ul className="list-disc ps-5">
                {read.problems.slice(0, 20).map((message) => (
                  <li key={message}>{message}</li>
                ))}
              </ul>
            </>
          )}
        </AlertBanner>
      )}
    </div>
  );
}
