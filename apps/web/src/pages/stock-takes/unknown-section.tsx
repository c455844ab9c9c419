import { DEVICE_KINDS, type DeviceKind } from '@mamori/core/ledger/ledgers/device';
import { useState } from 'react';
import { api, invalidate, queryClient } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { useRequired } from '../../forms/use-required.ts';
import type { Column } from '../../tables/data-table.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { LazyDialog } from '../../ui/lazy-dialog.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toast.tsx';
import { LEDGER_READERS } from '../ledgers/use-undoable.ts';
import { EntriesSection } from './entries-section.tsx';
import type { Entry, StockTakeDetail } from './stock-take-data.ts';

/** Devices that the ledger does not have: seen with their photos, and put into it. */
export function UnknownSection({
  take,
  canEdit,
}: {
  readonly take: StockTakeDetail;
  readonly canEdit: boolean;
}) {
  const { t } = useTranslation('stockTakes');
  const [adding, setAdding] = useState<Entry | null>(null);
  const isAddable = canEdit && !take.closedAt;
  const entries = take.entries.filter(({ result }) => result === 'unknown_device');
  const more: readonly (Column<Entry> & { readonly isFilled: boolean })[] = [
    {
      id: 'photos',
      header: t('photos'),
      width: '9rem',
      isFilled: entries.some(({ photoIds }) => photoIds.length > 0),
      cell: (entry) => <Photos entry={entry} />,
    },
    {
      id: 'add',
      header: t('toLedgerHead'),
      width: '11rem',
      isFilled: isAddable || entries.some(({ decision }) => decision === 'added'),
      cell: (entry) => <ToLedger entry={entry} onAdd={isAddable ? () => setAdding(entry) : null} />,
    },
  ];
  return (
    <>
      <EntriesSection
        title={t('count.unknownDevice')}
        entries={entries}
        more={more.filter(({ isFilled }) => isFilled)}
      />
      {adding && <AddDialog take={take} entry={adding} onClose={() => setAdding(null)} />}
    </>
  );
}

function ToLedger({ entry, onAdd }: { readonly entry: Entry; readonly onAdd: (() => void) | null }) {
  const { t } = useTranslation('stockTakes');
  if (entry.decision === 'added') return <Badge tone="success">{t('added')}</Badge>;
  if (!onAdd) return '';
  return (
    <Button size="small" aria-label={t('addToLedgerOf', { name: entry.code || t('noCode') })} onPress={onAdd}>
      {t('addToLedger')}
    </Button>
  );
}

function Photos({ entry: { photoIds, code } }: { readonly entry: Entry }) {
  const { t } = useTranslation('stockTakes');
  if (photoIds.length === 0) return '';
  return (
    <span className="flex flex-wrap gap-1">
      {photoIds.map((ledgerFileId, at) => {
        const address = api.url('downloadLedgerFile', { params: { ledgerFileId } });
        const name = t('photoOf', { name: code || t('noCode'), number: at + 1 });
        return (
          <a key={ledgerFileId} href={address} target="_blank" rel="noreferrer">
            <img src={address} alt={name} loading="lazy" className="size-14 rounded bg-sunken object-cover" />
          </a>
        );
      })}
    </span>
  );
}

interface AddDialogProps {
  readonly take: StockTakeDetail;
  readonly entry: Entry;
  readonly onClose: () => void;
}

/** Name and kind are what a row must have; place, note and photos come from what was seen. */
function AddDialog({ take, entry, onClose }: AddDialogProps) {
  const { t } = useTranslation(['stockTakes', 'ledgers', 'common']);
  const [name, setName] = useState(entry.code);
  const [kind, setKind] = useState<DeviceKind>('other');
  const [error, setError] = useState<unknown>(null);
  const [isPending, setPending] = useState(false);
  const required = useRequired({ name: name.trim() === '' });
  const params = { stockTakeId: take.id };
  async function add() {
    setPending(true);
    setError(null);
    try {
      const after = await api.call('addStockTakeDevice', {
        params: { ...params, stockTakeEntryId: entry.id },
        body: { name: name.trim(), kind },
      });
      queryClient.setQueryData(['getStockTake', { params }], after);
      await invalidate(LEDGER_READERS);
      toast(t('stockTakes:addedDone', { name: name.trim() }));
      onClose();
    } catch (cause) {
      setError(cause);
      setPending(false);
    }
  }
  return (
    <LazyDialog
      isOpen
      title={t('stockTakes:addToLedger')}
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" isPending={isPending} onPress={() => required.press(add)}>
            {t('stockTakes:addToLedger')}
          </Button>
          <Button onPress={onClose}>{t('common:action.cancel')}</Button>
        </>
      }
    >
      <p>{t('stockTakes:addText')}</p>
      <TextField
        label={t('ledgers:ledger.device.column.name')}
        value={name}
        onChange={setName}
        maxLength={200}
        isRequired
        error={required.problem('name')}
      />
      <Select
        label={t('ledgers:ledger.device.column.kind')}
        value={kind}
        isRequired
        options={DEVICE_KINDS.map((value) => ({
          value,
          label: t(`ledgers:ledger.device.choice.kind.${value}`),
        }))}
        onChange={(next) => setKind(next || 'other')}
      />
      <ProblemAlert error={error} />
    </LazyDialog>
  );
}
