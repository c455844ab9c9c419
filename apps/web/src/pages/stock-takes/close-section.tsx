import { useState } from 'react';
import { api, invalidate } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Section } from '../../ui/page-header.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { toast } from '../../ui/toast.tsx';
import { LEDGER_READERS } from '../ledgers/use-undoable.ts';
import { STOCK_TAKE_READERS, type StockTakeDetail } from './stock-take-data.ts';

/** The end of a stock-take, and the way back from it. */
export function Close({ take }: { readonly take: StockTakeDetail }) {
  const { t } = useTranslation('stockTakes');
  const [takeOverPlaces, setTakeOver] = useState(true);
  const [openAreMissing, setMissing] = useState(false);
  const [note, setNote] = useState('');
  const [error, setError] = useState<unknown>(null);
  const [isPending, setPending] = useState(false);
  const params = { stockTakeId: take.id };
  async function run(work: () => Promise<unknown>, text: string) {
    setPending(true);
    setError(null);
    try {
      await work();
      await invalidate([...STOCK_TAKE_READERS, ...LEDGER_READERS]);
      toast(text);
    } catch (cause) {
      setError(cause);
    } finally {
      setPending(false);
    }
  }
  if (take.closedAt)
    return (
      <div>
        <ProblemAlert error={error} />
        <Button
          isPending={isPending}
          onPress={() => void run(() => api.call('reopenStockTake', { params }), t('reopened'))}
        >
          {t('reopen')}
        </Button>
      </div>
    );
  return (
    <Section title={t('close')}>
      <div className="flex max-w-prose flex-col gap-4">
        {take.counts.open > 0 && (
          <AlertBanner tone="info">{t('stillOpen', { count: take.counts.open })}</AlertBanner>
        )}
        {take.counts.moved > 0 && (
          <Checkbox
            label={t('takeOverPlaces', { count: take.counts.moved })}
            isSelected={takeOverPlaces}
            onChange={setTakeOver}
          />
        )}
        {take.counts.open > 0 && (
          <Checkbox
            label={t('openAreMissing', { count: take.counts.open })}
            isSelected={openAreMissing}
            onChange={setMissing}
          />
        )}
        <TextArea
          label={t('closeNote')}
          value={note}
          onChange={setNote}
          rows={2}
          maxLength={5000}
          isOptional
        />
        <ProblemAlert error={error} />
        <div>
          <Button
            variant="primary"
            isPending={isPending}
            onPress={() =>
              void run(
                () =>
                  api.call('closeStockTake', {
                    params,
                    body: { note, takeOverPlaces, openAreMissing },
                    ifMatch: take.version,
                  }),
                t('closedDone'),
              )
            }
          >
            {t('closeAction')}
          </Button>
        </div>
      </div>
    </Section>
  );
}
