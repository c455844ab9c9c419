import { useState } from 'react';
import { api } from '../../app/api.ts';
import { useCan } from '../../app/session.ts';
import { useTranslation } from '../../app/translation.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { formatDate } from '../../ui/date-text.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { toast } from '../../ui/toast.tsx';
import { undoWrites } from '../ledgers/undo-writes.ts';
import { type Disposal, readAgain, rowOf } from './disposal-data.ts';

/** What is still missing; with all of it, the day and one press. */
export function Completion({ disposal }: { readonly disposal: Disposal }) {
  const { t, i18n } = useTranslation('disposals');
  const canEdit = useCan()('ledger.edit');
  const { disposedOn } = rowOf(disposal);
  const date = disposedOn && formatDate(disposedOn, i18n.language);
  if (disposal.state === 'done')
    return <AlertBanner tone="success">{t('done.since', { date: date ?? '' })}</AlertBanner>;
  if (disposal.gaps.length > 0)
    return (
      <AlertBanner tone={disposal.state === 'incomplete' ? 'warning' : 'info'}>
        {disposal.state === 'incomplete' ? t('done.incomplete', { date: date ?? '' }) : t('done.lacks')}
        <ul className="mt-1 list-disc ps-6">
          {disposal.gaps.map(({ code }) => (
            <li key={code}>{t(`gap.${code}`)}</li>
          ))}
        </ul>
      </AlertBanner>
    );
  return canEdit ? <Finish disposal={disposal} /> : <p>{t('state.ready')}</p>;
}

function Finish({ disposal }: { readonly disposal: Disposal }) {
  const { t } = useTranslation('disposals');
  const [disposedOn, setDay] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isPending, setPending] = useState(false);
  async function finish(day: string) {
    setPending(true);
    setError(null);
    try {
      const { writes } = await api.call('completeDisposal', {
        params: { disposalId: disposal.row.id },
        body: { disposedOn: day },
        ifMatch: disposal.row.version,
      });
      await readAgain();
      toast(t('done.completed'), {
        undo: async () => {
          await undoWrites(writes);
          await readAgain();
          toast(t('done.undone'));
        },
      });
    } catch (cause) {
      setError(cause);
    } finally {
      setPending(false);
    }
  }
  const changing = disposal.devices.filter(({ status }) => status !== 'disposed');
  return (
    <div className="flex flex-col gap-4">
      <p>{t('done.ready')}</p>
      {changing.length > 0 && (
        <div>
          <h3 className="font-bold">{t('done.devices')}</h3>
          <ul className="list-disc ps-6">
            {changing.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        </div>
      )}
      <DateField id="disposed-on" label={t('done.day')} value={disposedOn} onChange={setDay} isRequired />
      <ProblemAlert error={error} />
      <div>
        <Button
          variant="primary"
          isPending={isPending}
          isDisabled={disposedOn === null}
          onPress={() => disposedOn && void finish(disposedOn)}
        >
          {t('done.press')}
        </Button>
      </div>
    </div>
  );
}
