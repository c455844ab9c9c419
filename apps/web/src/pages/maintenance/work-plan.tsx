import { useOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { InstantText } from '../../ui/date-text.tsx';
import { listText } from '../../ui/list-text.ts';
import type { WorkRow } from './work-values.ts';

/** What was announced, and who agreed to it. */
export function WorkPlan({ work }: { readonly work: WorkRow }) {
  const { t } = useTranslation('maintenance');
  const { plan } = work;
  const { data: accesses } = useOperation('listRemoteAccesses');
  const connection = accesses?.rows.find(({ id }) => id === work.remoteAccessId)?.device;
  const by = (at: string, name: string) => (
    <>
      <InstantText at={at} /> {name}
    </>
  );
  const list = (names: readonly string[]) => (names.length === 0 ? '—' : listText(names));
  const entries = [
    [t('field.vendorId'), work.vendorName ?? '—'],
    [t('workField.place'), t(`place.${work.place}`)],
    ...(connection ? [[t('workField.remoteAccessId'), connection] as const] : []),
    [t('workField.from'), plan.from ? <InstantText key="from" at={plan.from} /> : '—'],
    [t('workField.to'), plan.to ? <InstantText key="to" at={plan.to} /> : '—'],
    [t('workField.workers'), list(plan.workers)],
    [t('workField.accounts'), list(plan.accounts)],
    [t('workField.devices'), list(plan.devices)],
    [t('workField.steps'), plan.steps || '—'],
    ...(work.approvedAt ? [[t('workField.approvedBy'), by(work.approvedAt, work.approvedBy)] as const] : []),
    ...(work.closedAt ? [[t('workField.closedBy'), by(work.closedAt, work.closedBy)] as const] : []),
  ] as const;
  return (
    <dl className="grid gap-x-6 gap-y-2 rounded-xl border border-line bg-raised p-5 sm:grid-cols-[10rem_1fr]">
      {entries.map(([label, value]) => (
        <div key={label} className="contents">
          <dt className="text-ink-soft">{label}</dt>
          <dd className="whitespace-pre-wrap">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
