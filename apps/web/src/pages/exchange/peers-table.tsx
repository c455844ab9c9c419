import { KeyRound, Pencil, ShieldCheck, ShieldQuestion, Trash2 } from 'lucide-react';
import { useTranslation } from '../../app/translation.ts';
import { DataTable } from '../../tables/data-table.tsx';
import { Badge } from '../../ui/badge.tsx';
import { IconButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { listText } from '../../ui/list-text.ts';
import type { PeerRow } from './peers-panel.tsx';

export interface PeersTableProps {
  readonly rows: readonly PeerRow[];
  readonly onEdit: (row: PeerRow) => void;
  readonly onRemove: (row: PeerRow) => void;
}

export function PeersTable({ rows, onEdit, onRemove }: PeersTableProps) {
  const { t } = useTranslation('exchange');
  return (
    <DataTable
      caption={t('tab.peers')}
      rows={rows}
      rowId={({ id }) => id}
      empty={
        <EmptyState icon={KeyRound} title={t('peer.empty')}>
          {t('peer.emptyText')}
        </EmptyState>
      }
      columns={[
        {
          id: 'name',
          header: t('peer.column.name'),
          isRowHeader: true,
          sortBy: ({ name }) => name,
          cell: ({ name, kind }) => (
            <>
              {name}
              <span className="block text-sm font-normal text-ink-soft">{t(`kind.${kind}`)}</span>
            </>
          ),
        },
        { id: 'key', header: t('peer.column.key'), cell: (row) => <Key peer={row} /> },
        {
          id: 'reach',
          header: t('peer.column.reach'),
          sortBy: ({ reach }) => reach,
          cell: ({ reach, url }) => (
            <>
              {t(`reach.${reach}`)}
              {reach === 'https' && <span className="block text-sm break-all text-ink-soft">{url}</span>}
            </>
          ),
        },
        {
          id: 'link',
          header: t('peer.column.link'),
          cell: ({ vendorName, customerName }) => vendorName ?? customerName ?? t('peer.nobody'),
        },
        { id: 'documents', header: t('peer.column.documents'), cell: (row) => <Documents peer={row} /> },
        {
          id: 'actions',
          header: t('peer.change'),
          isScreenOnly: true,
          cell: (row) => (
            <div className="-mx-3 flex sm:mx-0">
              <IconButton
                icon={Pencil}
                label={`${t('peer.change')} ${row.name}`}
                onPress={() => onEdit(row)}
              />
              <IconButton
                icon={Trash2}
                label={`${t('peer.remove')} ${row.name}`}
                onPress={() => onRemove(row)}
              />
            </div>
          ),
        },
      ]}
    />
  );
}

function Key({ peer }: { readonly peer: PeerRow }) {
  const { t } = useTranslation('exchange');
  if (!peer.keys.some(({ confirmed }) => confirmed))
    return (
      <Badge tone="warning" icon={ShieldQuestion}>
        {t('peer.unconfirmed')}
      </Badge>
    );
  return (
    <>
      <Badge tone="success" icon={ShieldCheck}>
        {t('peer.confirmed')}
      </Badge>
      <span className="block text-sm text-ink-soft">
        {peer.confirmedBy === 'installation'
          ? t('peer.byInstallation')
          : t('peer.confirmedBy', { name: peer.confirmedBy ?? '' })}
      </span>
    </>
  );
}

function Documents({ peer }: { readonly peer: PeerRow }) {
  const { t } = useTranslation('exchange');
  return (
    <>
      {t('peer.sent', { count: peer.sentCount })}
      {peer.missing.length > 0 && (
        <span className="block text-sm text-warning">
          {t('peer.missing', { numbers: listText(peer.missing) })}
        </span>
      )}
    </>
  );
}
