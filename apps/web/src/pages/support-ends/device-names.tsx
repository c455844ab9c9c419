import { useTranslation } from '../../app/translation.ts';
import { Link } from '../../ui/link.tsx';
import type { Found } from './support-data.ts';

interface DeviceNamesProps {
  readonly count: number;
  /** The first of them. */
  readonly devices: Found['devices'];
}

/** The first devices by name, each a link, and how many there are. */
export function DeviceNames({ count, devices }: DeviceNamesProps) {
  const { t } = useTranslation('supportEnds');
  const shown = devices.slice(0, 3);
  return (
    <p className="text-sm text-ink-soft">
      <span className="me-2 font-bold tabular-nums">{t('unknown.devices', { count })}</span>
      {shown.map(({ id, name }, place) => (
        <span key={id}>
          {place > 0 && t('separator')}
          <Link to="/ledgers/$ledger/rows/$rowId" params={{ ledger: 'device', rowId: id }}>
            {name}
          </Link>
        </span>
      ))}
      {count > shown.length && (
        <span className="ms-2">{t('found.more', { count: count - shown.length })}</span>
      )}
    </p>
  );
}
