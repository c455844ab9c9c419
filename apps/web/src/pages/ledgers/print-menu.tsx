import type { LedgerDefinition } from '@mamori/core/ledger/definition';
import type { LedgerId } from '@mamori/core/ledger/ledgers';
import { Download, FileCheck, Printer, QrCode } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from '../../app/translation.ts';
import { Menu, type MenuEntry } from '../../ui/menu.tsx';
import { filterQuery, type LedgerSearch, narrows } from './ledger-search.ts';
import type { Downloading } from './use-download.ts';
import type { Selected } from './use-selected.ts';

const LabelsDialog = lazy(() => import('./labels-dialog.tsx').then((m) => ({ default: m.LabelsDialog })));

export interface PrintMenuProps {
  readonly definition: LedgerDefinition<LedgerId>;
  readonly search: LedgerSearch;
  readonly total: number | null;
  readonly selected: Selected;
  readonly download: Downloading;
}

/** What leaves the ledger: the inspector's copy, labels for devices, lists that come in again (R-D1, R-D2). */
export function PrintMenu({ definition, search, total, selected, download }: PrintMenuProps) {
  const { t } = useTranslation('ledgerPrint');
  const [isLabelling, setLabelling] = useState(false);
  const params = { ledger: definition.id };
  const order = { order: search.order, descending: search.descending } as LedgerSearch;
  const copy = (id: string, what: string, format: 'pdf' | 'xlsx', of: LedgerSearch): MenuEntry => ({
    id,
    label: what,
    icon: FileCheck,
    onAction: () =>
      void download.fetchFile(what, 'getLedgerCopy', { params, query: { ...filterQuery(of), format } }),
  });
  const copies = (['pdf', 'xlsx'] as const).flatMap((format) => {
    const what = t(`copy.${format}`);
    if (!narrows(search)) return [copy(format, what, format, search)];
    return [
      copy(`${format}-shown`, t('copy.shown', { what, count: total ?? 0 }), format, search),
      copy(`${format}-all`, t('copy.all', { what }), format, order),
    ];
  });
  const list = (id: 'xlsx' | 'csv' | 'sjis'): MenuEntry => ({
    id: `list-${id}`,
    label: t(`export.${id}`),
    icon: Download,
    onAction: () =>
      void download.fetchFile(t(`export.${id}`), 'exportLedger', {
        params,
        query: {
          ...filterQuery(search),
          format: id === 'xlsx' ? 'xlsx' : 'csv',
          encoding: id === 'sjis' ? 'shift_jis' : 'utf-8',
        },
      }),
  });
  const labels: MenuEntry = {
    id: 'labels',
    label: t('labels.open'),
    icon: QrCode,
    isDisabled: !total,
    onAction: () => setLabelling(true),
  };
  const entries = [
    ...copies,
    ...(definition.id === 'device' ? [labels] : []),
    list('xlsx'),
    list('csv'),
    list('sjis'),
  ];
  return (
    <>
      <Menu label={t('open')} icon={Printer} entries={entries} />
      <Suspense>
        {isLabelling && (
          <LabelsDialog
            search={search}
            total={total ?? 0}
            selected={selected}
            onClose={() => setLabelling(false)}
          />
        )}
      </Suspense>
    </>
  );
}
