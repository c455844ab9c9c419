import {
  LABEL_LAYOUT_IDS,
  LABEL_LAYOUTS,
  type LabelLayoutId,
  MOST_LABELS,
} from '@mamori/core/ledger/label-layouts';
import { QrCode } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from '../../app/translation.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { toast } from '../../ui/toast.tsx';
import { DownloadState } from './download-state.tsx';
import { LabelSheetPicture } from './label-sheet-picture.tsx';
import type { LedgerSearch } from './ledger-search.ts';
import { shownIds } from './shown-ids.ts';
import { useDownload } from './use-download.ts';
import type { Selected } from './use-selected.ts';

interface LabelsDialogProps {
  readonly search: LedgerSearch;
  /** Devices that the grid shows. */
  readonly total: number;
  readonly selected: Selected;
  readonly onClose: () => void;
}

/** Which sheet of labels is in the printer, and where its first free label is. */
export function LabelsDialog({ search, total, selected, onClose }: LabelsDialogProps) {
  const { t } = useTranslation(['ledgerPrint', 'common']);
  const download = useDownload();
  const [of, setOf] = useState<'selected' | 'shown'>(selected.count > 0 ? 'selected' : 'shown');
  const [layout, setLayout] = useState<LabelLayoutId>('24');
  const [start, setStart] = useState<number | null>(1);
  const [error, setError] = useState<unknown>(null);
  const [isPending, setPending] = useState(false);
  const perSheet = LABEL_LAYOUTS[layout].columns * LABEL_LAYOUTS[layout].rows;
  const count = of === 'selected' ? selected.count : total;
  const isStart = start !== null && start >= 1 && start <= perSheet;
  const isTooMany = count > MOST_LABELS;
  async function make() {
    if (!isStart) return;
    setPending(true);
    setError(null);
    try {
      const all = of === 'shown' || selected.isAll;
      const ids = all ? await shownIds('device', search) : [...selected.ids];
      const isMade = await download.fetchFile(
        t('ledgerPrint:labels.sheets', { count, sheets }),
        'printDeviceLabels',
        {
          body: { ids, layout, start },
        },
      );
      if (!isMade) return;
      toast(t('ledgerPrint:labels.made'));
      onClose();
    } catch (cause) {
      setError(cause);
    } finally {
      setPending(false);
    }
  }
  const sheets = isStart ? Math.ceil((start - 1 + count) / perSheet) : 0;
  return (
    <Dialog
      isOpen
      size="wide"
      title={t('ledgerPrint:labels.title')}
      onClose={onClose}
      actions={
        <>
          <Button
            variant="primary"
            icon={QrCode}
            isPending={isPending}
            isDisabled={!isStart || isTooMany || count === 0}
            onPress={() => void make()}
          >
            {t('ledgerPrint:labels.make')}
          </Button>
          <Button variant="quiet" onPress={onClose}>
            {t('common:action.cancel')}
          </Button>
        </>
      }
    >
      <p>{t('ledgerPrint:labels.text')}</p>
      {selected.count > 0 && (
        <RadioGroup
          label={t('ledgerPrint:labels.of')}
          value={of}
          onChange={setOf}
          options={[
            { value: 'selected', label: t('ledgerPrint:labels.ofSelected', { count: selected.count }) },
            { value: 'shown', label: t('ledgerPrint:labels.ofShown', { count: total }) },
          ]}
        />
      )}
      {isTooMany && (
        <AlertBanner tone="warning">{t('ledgerPrint:labels.tooMany', { most: MOST_LABELS })}</AlertBanner>
      )}
      <RadioGroup
        label={t('ledgerPrint:labels.layout')}
        value={layout}
        onChange={setLayout}
        options={LABEL_LAYOUT_IDS.map((id) => {
          const { columns, rows, width, height } = LABEL_LAYOUTS[id];
          return {
            value: id,
            label: t('ledgerPrint:labels.layoutOf', { count: columns * rows, columns, rows }),
            hint: t('ledgerPrint:labels.size', { width, height }),
          };
        })}
      />
      <div className="flex flex-wrap items-start gap-6">
        <div className="min-w-0 grow basis-60">
          <NumberField
            label={t('ledgerPrint:labels.start')}
            hint={t('ledgerPrint:labels.startHint')}
            value={start}
            onChange={setStart}
            error={isStart ? undefined : t('ledgerPrint:labels.startWrong', { count: perSheet })}
            isRequired
          />
        </div>
        <LabelSheetPicture layout={layout} start={isStart ? start : 1} count={count} />
      </div>
      <p className="font-bold tabular-nums">{t('ledgerPrint:labels.sheets', { count, sheets })}</p>
      <DownloadState download={download} />
      <ProblemAlert error={error} />
    </Dialog>
  );
}
