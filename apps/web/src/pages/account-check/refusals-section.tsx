import { useMutationOperation, useOperation } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { DataTable } from '../../tables/data-table.tsx';
import { Button } from '../../ui/button.tsx';
import { InstantText } from '../../ui/date-text.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { toast } from '../../ui/toast.tsx';
import { LEDGER_READERS } from '../ledgers/use-undoable.ts';
import { AccountCell, PersonCell } from './account-cell.tsx';

/** Pairs that a person has refused; each can be taken back. */
export function RefusalsSection() {
  const { t } = useTranslation('accountCheck');
  const canEdit = useCan()('ledger.edit');
  const { data } = useOperation('listAccountRefusals', { query: { limit: 200 } });
  const takeBack = useMutationOperation('withdrawAccountRefusals', {
    invalidates: [...LEDGER_READERS, 'listAccountQuestions'],
    onSuccess: () => toast(t('questions.takenBack')),
  });
  if (!data || data.total === 0) return null;
  return (
    <Disclosure level={2} title={`${t('questions.refusals')}（${data.total}）`}>
      <p className="mb-3 text-ink-soft">{t('questions.refusalsText')}</p>
      <DataTable
        caption={t('questions.refusals')}
        rows={data.rows}
        rowId={({ account, person }) => `${account.id} ${person.id}`}
        columns={[
          {
            id: 'account',
            header: t('list.account'),
            isRowHeader: true,
            cell: ({ account }) => <AccountCell account={account} />,
          },
          {
            id: 'person',
            header: t('questions.isNot'),
            width: '15rem',
            cell: ({ person }) => <PersonCell person={person} />,
          },
          {
            id: 'by',
            header: t('questions.by'),
            width: '14rem',
            cell: ({ by, at }) => (
              <div>
                {by}
                <span className="block text-ink-soft text-sm">
                  <InstantText at={at} />
                </span>
              </div>
            ),
          },
          {
            id: 'back',
            header: '',
            width: '9rem',
            isScreenOnly: true,
            cell: ({ account, person }) =>
              canEdit && (
                <Button
                  size="small"
                  variant="quiet"
                  onPress={() =>
                    takeBack.mutate({ params: { accountId: account.id }, body: { staffIds: [person.id] } })
                  }
                >
                  {t('questions.takeBack')}
                </Button>
              ),
          },
        ]}
      />
    </Disclosure>
  );
}
