import type { Condition } from '@mamori/core/ledger/filter';
import { useTranslation } from '../../app/translation.ts';
import { Link } from '../../ui/link.tsx';
import type { SignIn } from './matrix-data.ts';
import { Part } from './sign-in-parts.tsx';

/** First passwords and shared ones of the system's servers, terminals and network devices (S2 2-⑦, 2-⑧; S1 第4条⑮(2)). */
export function DevicePasswords({ row: { systemId, devices } }: { readonly row: SignIn }) {
  const { t } = useTranslation('permissions');
  const open = devices.changed.no + devices.changed.unknown;
  const where: readonly Condition[] = [
    { column: 'systemIds', operator: 'is', values: [systemId] },
    { column: 'passwordChanged', operator: 'not', values: ['yes'] },
    { column: 'status', operator: 'not', values: ['retired', 'disposed'] },
  ];
  return (
    <Part title={t('signIn.devices')}>
      {devices.count === 0 ? (
        <p className="text-ink-soft">{t('signIn.devicesNone')}</p>
      ) : (
        <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[auto_1fr]">
          <dt>{t('signIn.changed')}</dt>
          <dd className="tabular-nums">{t('signIn.changedCounts', { ...devices.changed })}</dd>
          <dt>{t('signIn.shared')}</dt>
          <dd className="tabular-nums">{t('signIn.sharedCounts', { ...devices.shared })}</dd>
        </dl>
      )}
      {open > 0 && (
        <p>
          <Link to="/ledgers/$ledger" params={{ ledger: 'device' }} search={{ where }}>
            {t('signIn.toDevices')}
          </Link>
        </p>
      )}
    </Part>
  );
}
