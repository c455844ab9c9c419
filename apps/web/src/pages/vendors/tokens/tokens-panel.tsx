import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { useMutationOperation, useOperation } from '../../../app/api.ts';
import { useTranslation } from '../../../app/translation.ts';
import { LedgerPanel } from '../../../forms/ledger-panel.tsx';
import type { PanelProps } from '../../../forms/panel-search.ts';
import { DataTable } from '../../../tables/data-table.tsx';
import { Button } from '../../../ui/button.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { InstantText } from '../../../ui/date-text.tsx';
import { ExternalLink } from '../../../ui/link.tsx';
import { PanelHeading } from '../../../ui/panel-heading.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { ShownOnce } from '../../../ui/shown-once.tsx';
import { toast } from '../../../ui/toast.tsx';
import { LinkState } from '../../review/links/link-state.tsx';
import { type NewToken, TOKEN_READERS, type TokenRow } from './token-data.ts';
import { TokenForm } from './token-form.tsx';

interface TokensPanelProps extends PanelProps {
  readonly vendorId: string;
}

/** Programs of this vendor that answer by themselves (R-C2). */
export function TokensPanel({ vendorId, edit, onEdit }: TokensPanelProps) {
  const { t } = useTranslation('links');
  const [made, setMade] = useState<NewToken | null>(null);
  const { data, error } = useOperation('listVendorTokens', { params: { vendorId } });
  if (made) return <NewTokenCard made={made} onDone={() => setMade(null)} />;
  return (
    <div className="flex flex-col gap-5">
      <p className="max-w-prose text-ink-soft">
        {t('token.text')} <ExternalLink href="/api/docs">{t('token.docs')}</ExternalLink>
      </p>
      <LedgerPanel
        rows={data?.rows}
        error={error}
        canEdit
        edit={edit === 'new' ? edit : undefined}
        onEdit={onEdit}
        icon={KeyRound}
        texts={{
          add: t('token.add'),
          addTitle: t('token.addTitle'),
          editTitle: ({ name }) => name,
          empty: t('token.empty'),
          emptyText: t('token.emptyText'),
        }}
        form={() => (
          <TokenForm
            vendorId={vendorId}
            onCancel={() => onEdit(undefined)}
            onMade={(next) => {
              setMade(next);
              onEdit(undefined);
            }}
          />
        )}
        table={(rows) => <TokensTable rows={rows} />}
      />
    </div>
  );
}

function NewTokenCard({ made, onDone }: { readonly made: NewToken; readonly onDone: () => void }) {
  const { t } = useTranslation('links');
  const { vendorToken, token } = made;
  return (
    <div className="flex max-w-3xl flex-col gap-5">
      <PanelHeading>{t('token.ready', { name: vendorToken.name })}</PanelHeading>
      <ShownOnce
        title={t('token.once')}
        text={t('token.onceText')}
        label={t('token.label')}
        value={token}
        copyLabel={t('token.copy')}
      />
      <p>
        {t('token.use')} <ExternalLink href="/api/docs">{t('token.docs')}</ExternalLink>
      </p>
      <p>
        {t('code.until')} <InstantText at={vendorToken.expiresAt} />
      </p>
      <div>
        <Button variant="primary" onPress={onDone}>
          {t('token.done')}
        </Button>
      </div>
    </div>
  );
}

function TokensTable({ rows }: { readonly rows: readonly TokenRow[] }) {
  const { t } = useTranslation('links');
  const [revoking, setRevoking] = useState<TokenRow | null>(null);
  const name = revoking?.name ?? '';
  const revoke = useMutationOperation('revokeVendorToken', {
    invalidates: TOKEN_READERS,
    onSuccess: () => {
      toast(t('token.revoked', { name }));
      setRevoking(null);
    },
  });
  return (
    <>
      <DataTable
        caption={t('token.tab')}
        rows={rows}
        rowId={({ id }) => id}
        columns={[
          {
            id: 'name',
            header: t('token.field.name'),
            isRowHeader: true,
            sortBy: (row) => row.name,
            cell: (row) => row.name,
          },
          {
            id: 'made',
            header: t('column.made'),
            sortBy: ({ createdAt }) => createdAt,
            cell: ({ createdAt }) => <InstantText at={createdAt} />,
          },
          {
            id: 'used',
            header: t('token.lastUsed'),
            sortBy: ({ lastUsedAt }) => lastUsedAt,
            cell: ({ lastUsedAt }) => (lastUsedAt ? <InstantText at={lastUsedAt} /> : t('token.never')),
          },
          {
            id: 'expires',
            header: t('column.expires'),
            sortBy: ({ expiresAt }) => expiresAt,
            cell: ({ expiresAt }) => <InstantText at={expiresAt} />,
          },
          { id: 'state', header: t('column.state'), cell: ({ state }) => <LinkState state={state} /> },
          {
            id: 'actions',
            header: t('column.actions'),
            isScreenOnly: true,
            cell: (row) =>
              row.state === 'open' && (
                <Button size="small" variant="quiet" onPress={() => setRevoking(row)}>
                  {t('token.revoke')}
                  <span className="sr-only">{row.name}</span>
                </Button>
              ),
          },
        ]}
      />
      <ConfirmDialog
        isOpen={revoking !== null}
        isDanger
        title={t('token.revokeTitle', { name })}
        confirmLabel={t('token.revoke')}
        isPending={revoke.isPending}
        onConfirm={() => revoking && revoke.mutate({ params: { vendorTokenId: revoking.id } })}
        onCancel={() => setRevoking(null)}
      >
        <ProblemAlert error={revoke.error} />
        {t('token.revokeText')}
      </ConfirmDialog>
    </>
  );
}
