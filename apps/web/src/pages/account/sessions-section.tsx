import type { CallOutput } from '@mamori/contract/client';
import { useNavigate } from '@tanstack/react-router';
import { LogOut, MonitorCheck } from 'lucide-react';
import { useState } from 'react';
import { useMutationOperation, useOperation } from '../../app/api.ts';
import { dropSession } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { DataTable } from '../../tables/data-table.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { InstantText } from '../../ui/date-text.tsx';
import { Section } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { toast } from '../../ui/toast.tsx';
import { deviceName } from './device-name.ts';

type SessionRow = CallOutput<'listSessions'>['rows'][number];

/** Where one is signed in; ends one session or all. */
export function SessionsSection() {
  const { t } = useTranslation('account');
  const { data, error } = useOperation('listSessions');
  return (
    <Section title={t('sessions.title')} aside={<SignOutEverywhere />}>
      <p className="mb-4 max-w-prose text-ink-soft">{t('sessions.text')}</p>
      <ProblemAlert error={error} />
      {!data && !error && <Skeleton lines={4} />}
      {data && <SessionTable rows={data.rows} />}
    </Section>
  );
}

function SessionTable({ rows }: { readonly rows: readonly SessionRow[] }) {
  const { t } = useTranslation('account');
  const end = useMutationOperation('endSession', {
    invalidates: ['listSessions'],
    onSuccess: () => toast(t('sessions.ended')),
  });
  const actions = {
    id: 'actions',
    header: t('sessions.actions'),
    isScreenOnly: true,
    cell: (row: SessionRow) =>
      !row.current && (
        <Button
          size="small"
          variant="quiet"
          isPending={end.isPending && end.variables.params.sessionId === row.id}
          onPress={() => end.mutate({ params: { sessionId: row.id } })}
        >
          {t('sessions.end')}
        </Button>
      ),
  };
  return (
    <>
      <ProblemAlert error={end.error} />
      <DataTable
        caption={t('sessions.title')}
        rows={rows}
        rowId={({ id }) => id}
        columns={[
          {
            id: 'device',
            header: t('sessions.device'),
            isRowHeader: true,
            cell: (row) => (
              <span className="flex flex-wrap items-center gap-2">
                {deviceName(row.userAgent) ?? t('sessions.unknownDevice')}
                {row.current && (
                  <Badge tone="key" icon={MonitorCheck}>
                    {t('sessions.current')}
                  </Badge>
                )}
              </span>
            ),
          },
          { id: 'origin', header: t('sessions.origin'), cell: ({ origin }) => origin },
          {
            id: 'since',
            header: t('sessions.since'),
            cell: ({ createdAt }) => <InstantText at={createdAt} />,
          },
          {
            id: 'seen',
            header: t('sessions.lastSeen'),
            cell: ({ lastSeenAt }) => <InstantText at={lastSeenAt} />,
          },
          ...(rows.some(({ current }) => !current) ? [actions] : []),
        ]}
      />
    </>
  );
}

function SignOutEverywhere() {
  const { t } = useTranslation('account');
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);
  const everywhere = useMutationOperation('signOutEverywhere', {
    onSuccess: async () => {
      await navigate({ to: '/sign-in', search: { reason: 'signedOut' } });
      dropSession();
    },
  });
  return (
    <>
      <Button size="small" icon={LogOut} onPress={() => setAsking(true)}>
        {t('sessions.everywhere')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('sessions.everywhereTitle')}
        confirmLabel={t('sessions.everywhere')}
        isPending={everywhere.isPending}
        onConfirm={() => everywhere.mutate({})}
        onCancel={() => setAsking(false)}
      >
        <ProblemAlert error={everywhere.error} />
        {t('sessions.everywhereText')}
      </ConfirmDialog>
    </>
  );
}
