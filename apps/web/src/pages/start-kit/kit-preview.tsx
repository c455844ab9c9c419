import type { CallOutput } from '@mamori/contract/client';
import { useNavigate } from '@tanstack/react-router';
import { CircleMinus, CirclePlus } from 'lucide-react';
import { api, invalidate, useMutationOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { PanelHeading } from '../../ui/panel-heading.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { toast } from '../../ui/toast.tsx';
import { DEVICE_READERS } from './device-readers.ts';
import type { Unit } from './units.ts';

export type Plan = CallOutput<'previewStartKits'>;
type Made = CallOutput<'applyStartKits'>;

const LEDGERS = ['device', 'segment', 'line', 'backup'] as const;

interface KitPreviewProps {
  readonly plan: Plan;
  readonly units: readonly Unit[];
  readonly onBack: () => void;
}

/** Everything that would be written, ledger by ledger, before it is. */
export function KitPreview({ plan, units, onBack }: KitPreviewProps) {
  const { t } = useTranslation('startKit');
  const { create, isPending, error } = useCreate(units);
  const fresh = plan.rows.filter(({ action }) => action === 'create').length;
  const existing = plan.rows.length - fresh;
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      <div>
        <PanelHeading>{t('preview.title')}</PanelHeading>
        <p className="max-w-prose">{t('preview.text')}</p>
      </div>
      {existing > 0 && (
        <AlertBanner tone="warning" title={t('preview.existsTitle', { count: existing })}>
          {t('preview.existsText')}
        </AlertBanner>
      )}
      <ProblemAlert error={error} />
      {LEDGERS.map((ledger) => (
        <LedgerRows key={ledger} ledger={ledger} rows={plan.rows.filter((row) => row.ledger === ledger)} />
      ))}
      {fresh === 0 && <p className="font-bold">{t('preview.nothing')}</p>}
      <div className="flex flex-wrap gap-3">
        {fresh > 0 ? (
          <Button variant="primary" isPending={isPending} onPress={() => create()}>
            {t('preview.create', { count: fresh })}
          </Button>
        ) : (
          <ButtonLink variant="primary" to="/start-kit/walk">
            {t('preview.toWalk')}
          </ButtonLink>
        )}
        <Button onPress={onBack}>{t('preview.back')}</Button>
      </div>
    </div>
  );
}

function useCreate(units: readonly Unit[]) {
  const { t } = useTranslation('startKit');
  const navigate = useNavigate();
  const { mutate, isPending, error } = useMutationOperation('applyStartKits', {
    invalidates: DEVICE_READERS,
    onSuccess: async (made) => {
      const count = countOf(made);
      await navigate({ to: '/start-kit/walk' });
      toast(t('made', { count }), {
        undo: async () => {
          await undo(made);
          toast(t('madeUndone', { count }));
        },
      });
    },
  });
  return { create: () => mutate({ body: { rows: [...units] } }), isPending, error };
}

const countOf = ({ changeSets }: Made) => changeSets.reduce((sum, { rowCount }) => sum + rowCount, 0);

/** From the last on: rows that refer to others go before them. What somebody changed since stays. */
async function undo({ changeSets }: Made): Promise<void> {
  for (const { ledger, changeSetId } of changeSets.toReversed())
    await api.call('undoLedgerChange', { params: { ledger, changeSetId }, query: { skipChanged: 'true' } });
  await invalidate(DEVICE_READERS);
}

interface LedgerRowsProps {
  readonly ledger: (typeof LEDGERS)[number];
  readonly rows: Plan['rows'];
}

function LedgerRows({ ledger, rows }: LedgerRowsProps) {
  const { t } = useTranslation('startKit');
  if (rows.length === 0) return null;
  const count = rows.filter(({ action }) => action === 'create').length;
  return (
    <section>
      <h3 className="mb-2 flex items-baseline gap-3 text-lg">
        {t(`preview.ledger.${ledger}`)}
        <span className="text-base font-normal text-ink-soft">{t('preview.count', { count })}</span>
      </h3>
      <ul className="divide-y divide-line rounded-xl border border-line bg-raised px-4">
        {rows.map(({ name, place, action }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list of a plan does not change
          <li key={at} className="flex items-start gap-2 py-2">
            {action === 'create' ? (
              <CirclePlus aria-hidden className="mt-1 size-5 shrink-0 text-key" />
            ) : (
              <CircleMinus aria-hidden className="mt-1 size-5 shrink-0 text-ink-soft" />
            )}
            <span className="min-w-0">
              {place === '' ? name : t('preview.at', { name, place })}
              {action === 'exists' && (
                <span className="block text-[0.9375rem] text-ink-soft">{t('preview.exists')}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
