import type { CallOutput } from '@mamori/contract/client';
import { CircleCheck, CircleX, Clock, Hourglass, MailPlus } from 'lucide-react';
import { useState } from 'react';
import { useMutationOperation, useOperation } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { DataTable } from '../../tables/data-table.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { InstantText } from '../../ui/date-text.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PanelHeading } from '../../ui/panel-heading.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { toast } from '../../ui/toast.tsx';
import { InvitationForm, type NewInvitation } from './invitation-form.tsx';
import { NewInvitationCard } from './new-invitation-card.tsx';

type InvitationRow = CallOutput<'listInvitations'>['rows'][number];

const LOOK = {
  open: { tone: 'key', icon: Hourglass },
  used: { tone: 'success', icon: CircleCheck },
  revoked: { tone: 'neutral', icon: CircleX },
  expired: { tone: 'neutral', icon: Clock },
} as const;

/** Invitations: form, the link shown once, list with state. */
export function InvitationsPanel() {
  const { t } = useTranslation('people');
  const can = useCan();
  const [isInviting, setInviting] = useState(false);
  const [created, setCreated] = useState<NewInvitation | null>(null);
  const { data, error } = useOperation('listInvitations');
  if (created) return <NewInvitationCard created={created} onDone={() => setCreated(null)} />;
  if (isInviting) {
    return (
      <div className="max-w-3xl">
        <PanelHeading>{t('invitation.title')}</PanelHeading>
        <InvitationForm
          onCancel={() => setInviting(false)}
          onCreated={(result) => {
            setInviting(false);
            setCreated(result);
          }}
        />
      </div>
    );
  }
  if (!data) return error ? <ProblemAlert error={error} /> : <Skeleton lines={6} />;
  const invite = can('person.manage') && (
    <Button variant="primary" icon={MailPlus} onPress={() => setInviting(true)}>
      {t('invitation.open')}
    </Button>
  );
  if (data.rows.length === 0) {
    return (
      <EmptyState icon={MailPlus} title={t('invitation.empty')} action={invite}>
        {t('invitation.emptyText')}
      </EmptyState>
    );
  }
  return (
    <div className="flex flex-col gap-5">
      {invite && <div>{invite}</div>}
      <InvitationTable rows={data.rows} canRevoke={can('person.manage')} />
    </div>
  );
}

interface TableProps {
  readonly rows: readonly InvitationRow[];
  readonly canRevoke: boolean;
}

function InvitationTable({ rows, canRevoke }: TableProps) {
  const { t } = useTranslation(['people', 'common']);
  const [revoking, setRevoking] = useState<InvitationRow | null>(null);
  const revoke = useMutationOperation('revokeInvitation', {
    invalidates: ['listInvitations'],
    onSuccess: () => {
      toast(t('people:invitation.revoked', { name: revoking?.name }));
      setRevoking(null);
    },
  });
  return (
    <>
      <DataTable
        caption={t('people:tab.invitations')}
        rows={rows}
        rowId={({ id }) => id}
        columns={[
          { id: 'name', header: t('people:field.name'), isRowHeader: true, cell: ({ name }) => name },
          {
            id: 'roles',
            header: t('people:field.roles'),
            cell: ({ roles }) => (
              <ul>
                {roles.map((role) => (
                  <li key={role}>{t(`common:role.${role}`)}</li>
                ))}
              </ul>
            ),
          },
          {
            id: 'state',
            header: t('people:column.state'),
            cell: ({ state }) => <Badge {...LOOK[state]}>{t(`people:invitation.state.${state}`)}</Badge>,
          },
          {
            id: 'expires',
            header: t('people:invitation.validUntil'),
            sortBy: ({ expiresAt }) => expiresAt,
            cell: ({ expiresAt }) => <InstantText at={expiresAt} />,
          },
          ...(canRevoke
            ? [
                {
                  id: 'actions',
                  header: t('people:column.actions'),
                  isScreenOnly: true,
                  cell: (row: InvitationRow) =>
                    row.state === 'open' && (
                      <Button size="small" variant="quiet" onPress={() => setRevoking(row)}>
                        {t('people:invitation.revoke')}
                        <span className="sr-only">{row.name}</span>
                      </Button>
                    ),
                },
              ]
            : []),
        ]}
      />
      <ConfirmDialog
        isOpen={revoking !== null}
        title={t('people:invitation.revokeTitle', { name: revoking?.name })}
        confirmLabel={t('people:invitation.revoke')}
        isDanger
        isPending={revoke.isPending}
        onConfirm={() => revoking && revoke.mutate({ params: { invitationId: revoking.id } })}
        onCancel={() => setRevoking(null)}
      >
        <ProblemAlert error={revoke.error} />
        {t('people:invitation.revokeText')}
      </ConfirmDialog>
    </>
  );
}
