import { FileCheck2, FileQuestion, FileX2, Pencil, PhoneCall, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { api, useOperation } from '../../app/api.ts';
import { DataTable } from '../../tables/data-table.tsx';
import { Badge } from '../../ui/badge.tsx';
import { IconButton } from '../../ui/button.tsx';
import { DownloadLink } from '../../ui/link.tsx';
import type { VendorRow } from './vendor-values.ts';

export interface VendorsTableProps {
  readonly rows: readonly VendorRow[];
  readonly canEdit: boolean;
  readonly onEdit: (id: string) => void;
  readonly onRemove: (row: VendorRow) => void;
}

const FORM = {
  maintenance: { tone: 'key', icon: FileCheck2, word: 'needed' },
  saas: { tone: 'key', icon: FileCheck2, word: 'needed' },
  purchase_only: { tone: 'neutral', icon: FileX2, word: 'notNeeded' },
  none: { tone: 'neutral', icon: FileX2, word: 'notNeeded' },
  unknown: { tone: 'warning', icon: FileQuestion, word: 'unknown' },
} as const;

/** Whether the vendor has to fill in its form (S2: not without a contract, not with a purchase only). */
function FormNeed({ kind }: { readonly kind: VendorRow['contractKind'] }) {
  const { t } = useTranslation('vendors');
  const { tone, icon, word } = FORM[kind];
  return (
    <Badge tone={tone} icon={icon}>
      {t(`form.${word}`)}
    </Badge>
  );
}

export function VendorsTable({ rows, canEdit, onEdit, onRemove }: VendorsTableProps) {
  const { t } = useTranslation('vendors');
  const current = useCurrentAssessment();
  return (
    <DataTable
      caption={t('title')}
      rows={rows}
      rowId={({ id }) => id}
      columns={[
        {
          id: 'name',
          header: t('column.name'),
          isRowHeader: true,
          width: '15rem',
          sortBy: ({ name }) => name,
          cell: (row) => (
            <>
              {row.name}
              {(row.contactName || row.phone) && (
                <span className="block text-sm font-normal text-ink-soft">
                  {[row.contactName, row.phone].filter(Boolean).join(' ')}
                </span>
              )}
            </>
          ),
        },
        {
          id: 'contract',
          header: t('field.contractKind'),
          sortBy: ({ contractKind }) => t(`contract.${contractKind}`),
          cell: ({ contractKind }) => t(`contract.${contractKind}`),
        },
        {
          id: 'form',
          header: t('column.form'),
          cell: ({ contractKind }) => <FormNeed kind={contractKind} />,
        },
        {
          id: 'systems',
          header: t('column.systems'),
          sortBy: ({ systemCount }) => systemCount,
          cell: ({ systemCount }) => t('systemCount', { count: systemCount }),
        },
        ...(canEdit || current
          ? [{ id: 'actions', header: t('column.actions'), isScreenOnly: true, cell: actions }]
          : []),
      ]}
    />
  );

  function actions(row: VendorRow) {
    return (
      <div className="-mx-3 flex flex-wrap items-center sm:mx-0 xl:flex-nowrap xl:whitespace-nowrap">
        {current && (
          <DownloadLink
            variant="quiet"
            icon={PhoneCall}
            href={api.url('getSheet', {
              params: { assessmentId: current, sheet: 'call-script' },
              query: { vendorId: row.id },
            })}
          >
            {t('callScript')}
            <span className="sr-only">{row.name}</span>
          </DownloadLink>
        )}
        {canEdit && (
          <>
            <IconButton icon={Pencil} label={t('edit', { name: row.name })} onPress={() => onEdit(row.id)} />
            <IconButton icon={Trash2} label={t('remove', { name: row.name })} onPress={() => onRemove(row)} />
          </>
        )}
      </div>
    );
  }
}

/** The latest checklist: its questions are what the call to the vendor is about. */
function useCurrentAssessment(): string | null {
  const { data } = useOperation('listAssessments');
  const [latest] = [...(data?.rows ?? [])].sort((a, b) => b.fiscalYear - a.fiscalYear);
  return latest?.id ?? null;
}
