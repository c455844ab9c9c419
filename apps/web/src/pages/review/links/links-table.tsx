import { Ban, PhoneCall } from 'lucide-react';
import { useState } from 'react';
import { useMutationOperation } from '../../../app/api.ts';
import { useTranslation } from '../../../app/translation.ts';
import { DataTable } from '../../../tables/data-table.tsx';
import { Button } from '../../../ui/button.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { InstantText } from '../../../ui/date-text.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { toast } from '../../../ui/toast.tsx';
import { LINK_READERS, type LinkRow } from './link-data.ts';
import { LinkState } from './link-state.tsx';
import { PhoneCodeDialog } from './phone-code.tsx';

type Open = { readonly kind: 'code' | 'revoke'; readonly link: LinkRow };

/** Every link of the request with who made it and whether it was opened; those that colleagues handed on too. */
export function LinksTable({ rows }: { readonly rows: readonly LinkRow[] }) {
  const { t } = useTranslation('links');
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <DataTable
        caption={t('link.title')}
        rows={rows}
        rowId={({ id }) => id}
        columns={[
          {
            id: 'name',
            header: t('link.field.name'),
            isRowHeader: true,
            cell: ({ name, email }) => (
              <>
                {name}
                <span className="block text-sm font-normal break-all text-ink-soft">
                  {email || t('link.noEmail')}
                </span>
              </>
            ),
          },
          {
            id: 'made',
            header: t('column.made'),
            sortBy: ({ createdAt }) => createdAt,
            cell: ({ createdAt, madeBy, byColleague }) => (
              <>
                <InstantText at={createdAt} />
                {madeBy && (
                  <span className="block text-sm text-ink-soft">
                    {t(byColleague ? 'link.byColleague' : 'link.by', { name: madeBy })}
                  </span>
                )}
              </>
            ),
          },
          {
            id: 'opened',
            header: t('link.opened'),
            sortBy: ({ openedAt }) => openedAt,
            cell: ({ openedAt }) => (openedAt ? <InstantText at={openedAt} /> : t('link.none')),
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
            cell: (link) =>
              link.state === 'open' && (
                <div className="-mx-3 flex flex-wrap sm:mx-0 sm:flex-col sm:items-start">
                  <Button
                    size="small"
                    variant="quiet"
                    icon={PhoneCall}
                    onPress={() => setOpen({ kind: 'code', link })}
                  >
                    {t('code.make')}
                    <span className="sr-only">{link.name}</span>
                  </Button>
                  <Button
                    size="small"
                    variant="quiet"
                    icon={Ban}
                    onPress={() => setOpen({ kind: 'revoke', link })}
                  >
                    {t('link.revoke')}
                    <span className="sr-only">{link.name}</span>
                  </Button>
                </div>
              ),
          },
        ]}
      />
      {open?.kind === 'code' && <PhoneCodeDialog link={open.link} onClose={close} />}
      {open?.kind === 'revoke' && <RevokeDialog link={open.link} onClose={close} />}
    </>
  );
}

function RevokeDialog({ link, onClose }: { readonly link: LinkRow; readonly onClose: () => void }) {
  const { t } = useTranslation('links');
  const { id, name } = link;
  const revoke = useMutationOperation('revokeGuestLink', {
    invalidates: LINK_READERS,
    onSuccess: () => {
      toast(t('link.revoked', { name }));
      onClose();
    },
  });
  return (
    <ConfirmDialog
      isOpen
      isDanger
      title={t('link.revokeTitle', { name })}
      confirmLabel={t('link.revoke')}
      isPending={revoke.isPending}
      onConfirm={() => revoke.mutate({ params: { guestLinkId: id } })}
      onCancel={onClose}
    >
      <ProblemAlert error={revoke.error} />
      {t('link.revokeText')}
    </ConfirmDialog>
  );
}
