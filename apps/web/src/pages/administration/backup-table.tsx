import type { CallOutput } from '@mamori/contract/client';
import { CircleAlert, CircleCheck, CircleDashed, FileDown, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { api } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { type Column, DataTable } from '../../tables/data-table.tsx';
import { Badge } from '../../ui/badge.tsx';
import { IconButton } from '../../ui/button.tsx';
import { InstantText } from '../../ui/date-text.tsx';
import { formatBytes } from '../../ui/file-drop.tsx';
import { RestoreTest } from './restore-test.tsx';

export type BackupRun = CallOutput<'listBackups'>['rows'][number];

const STATES = {
  running: { tone: 'key', icon: CircleDashed },
  succeeded: { tone: 'success', icon: CircleCheck },
  failed: { tone: 'danger', icon: CircleAlert },
} as const;

export function BackupTable({ rows }: { readonly rows: readonly BackupRun[] }) {
  const { t } = useTranslation('backup');
  const [testing, setTesting] = useState<BackupRun | null>(null);
  const columns: readonly Column<BackupRun>[] = [
    {
      id: 'at',
      header: t('page.list.at'),
      isRowHeader: true,
      sortBy: (row) => row.startedAt,
      cell: (row) => <InstantText at={row.startedAt} />,
    },
    { id: 'kind', header: t('page.list.kind'), cell: (row) => t(`page.list.kinds.${row.kind}`) },
    {
      id: 'size',
      header: t('page.list.size'),
      align: 'end',
      sortBy: (row) => row.size,
      cell: (row) => (row.size === null ? '' : formatBytes(row.size)),
    },
    { id: 'state', header: t('page.list.state'), cell: (row) => <State row={row} /> },
    { id: 'tested', header: t('page.list.tested'), cell: (row) => <Tested row={row} /> },
    {
      id: 'actions',
      header: t('page.list.actions'),
      isScreenOnly: true,
      cell: (row) => <Actions row={row} onTest={() => setTesting(row)} />,
    },
  ];
  return (
    <>
      <DataTable
        caption={t('page.list.title')}
        columns={columns}
        rows={rows}
        rowId={(row) => row.id}
        initialSort={{ column: 'at', direction: 'descending' }}
      />
      {testing && <RestoreTest run={testing} onClose={() => setTesting(null)} />}
    </>
  );
}

function State({ row }: { readonly row: BackupRun }) {
  const { t } = useTranslation('backup');
  const { tone, icon } = STATES[row.state];
  return (
    <>
      <Badge tone={tone} icon={icon}>
        {t(`page.list.states.${row.state}`)}
      </Badge>
      {row.error && <span className="block text-sm">{t('page.list.error', { reason: row.error })}</span>}
      {row.state === 'succeeded' && !row.present && (
        <span className="block text-sm text-ink-soft">{t('page.list.removed')}</span>
      )}
    </>
  );
}

function Tested({ row }: { readonly row: BackupRun }) {
  const { t } = useTranslation('backup');
  if (!row.restoreTestedAt) return <span className="text-ink-soft">{t('page.list.notTested')}</span>;
  const isOk = row.restoreResult === 'ok';
  return (
    <>
      <Badge tone={isOk ? 'success' : 'danger'} icon={isOk ? CircleCheck : CircleAlert}>
        {isOk ? t('page.list.testOk') : t('page.list.states.failed')}
      </Badge>
      <span className="block text-sm">
        <InstantText at={row.restoreTestedAt} />
      </span>
      {!isOk && <span className="block text-sm">{row.restoreResult}</span>}
    </>
  );
}

function Actions({ row, onTest }: { readonly row: BackupRun; readonly onTest: () => void }) {
  const { t } = useTranslation('backup');
  if (row.state !== 'succeeded' || !row.present) return null;
  const name = row.fileName;
  return (
    <span className="flex gap-1">
      <IconButton icon={ShieldCheck} label={t('page.list.testOf', { name })} onPress={onTest} />
      <IconButton
        icon={FileDown}
        label={t('page.list.downloadOf', { name })}
        // A backup may be large: the browser saves it while it arrives.
        onPress={() => window.location.assign(api.url('downloadBackup', { params: { backupId: row.id } }))}
      />
    </span>
  );
}
