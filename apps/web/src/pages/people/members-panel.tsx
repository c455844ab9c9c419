import { Ban, CircleCheck, Hourglass, Lock, ShieldAlert, ShieldCheck } from 'lucide-react';
import { useOperation } from '../../app/api.ts';
import { useCan, useSession } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { DataTable } from '../../tables/data-table.tsx';
import { Badge } from '../../ui/badge.tsx';
import { InstantText } from '../../ui/date-text.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Skeleton } from '../../ui/spinner.tsx';
import { MemberActions, type MemberRow } from './member-actions.tsx';

/** Everyone who may sign in to this facility. */
export function MembersPanel() {
  const { t } = useTranslation(['people', 'common']);
  const can = useCan();
  const { person } = useSession();
  const { data, error } = useOperation('listMembers');
  if (!data) return error ? <ProblemAlert error={error} /> : <Skeleton lines={6} />;
  return (
    <DataTable
      caption={t('people:tab.members')}
      rows={data.rows}
      rowId={({ personId }) => personId}
      columns={[
        {
          id: 'name',
          header: t('people:field.name'),
          isRowHeader: true,
          sortBy: ({ displayName }) => displayName,
          cell: (row) => (
            <>
              {row.displayName}
              {row.personId === person.id && (
                <span className="ms-2 text-sm font-normal text-ink-soft">{t('people:member.you')}</span>
              )}
              <span className="block text-sm font-normal text-ink-soft">{row.signInName}</span>
            </>
          ),
        },
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
        { id: 'state', header: t('people:column.state'), cell: (row) => <MemberState member={row} /> },
        {
          id: 'seen',
          header: t('people:column.lastSeen'),
          sortBy: ({ lastSeenAt }) => lastSeenAt,
          cell: ({ lastSeenAt }) => (lastSeenAt ? <InstantText at={lastSeenAt} /> : t('people:member.never')),
        },
        ...(can('person.manage')
          ? [
              {
                id: 'actions',
                header: t('people:column.actions'),
                isScreenOnly: true,
                cell: (row: MemberRow) => <MemberActions member={row} />,
              },
            ]
          : []),
      ]}
    />
  );
}

function MemberState({ member }: { readonly member: MemberRow }) {
  const { t } = useTranslation('people');
  return (
    <span className="flex flex-wrap gap-1.5">
      {member.active ? (
        <Badge tone="success" icon={CircleCheck}>
          {t('member.active')}
        </Badge>
      ) : (
        <Badge tone="danger" icon={Ban}>
          {t('member.inactive')}
        </Badge>
      )}
      {member.locked && (
        <Badge tone="warning" icon={Lock}>
          {t('member.locked')}
        </Badge>
      )}
      {member.passwordResetUntil !== null && (
        <Badge tone="key" icon={Hourglass}>
          {t('member.passwordResetOpen')}
        </Badge>
      )}
      {member.hasSecondFactor ? (
        <Badge icon={ShieldCheck}>{t('member.secondFactor')}</Badge>
      ) : (
        <Badge icon={ShieldAlert}>{t('member.noSecondFactor')}</Badge>
      )}
    </span>
  );
}
