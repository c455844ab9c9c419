import type { LedgerId } from '@mamori/core/ledger/ledgers';
import { useOperationWith } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Link } from '../../ui/link.tsx';
import type { Values } from './ledger-words.ts';

interface RowNoticeProps {
  readonly ledger: LedgerId;
  readonly rowId: string;
  readonly values: Values;
}

/** What a row alone does not show and somebody should know before changing it. */
export function RowNotice({ ledger, rowId, values }: RowNoticeProps) {
  return ledger === 'device' && values.status === 'disposed' ? <Disposed deviceId={rowId} /> : null;
}

/** Marked as disposed of: its record, or that there is none (R-D3). */
function Disposed({ deviceId }: { readonly deviceId: string }) {
  const { t } = useTranslation('ledgerPages');
  const where = JSON.stringify([{ column: 'deviceIds', operator: 'is', values: [deviceId] }]);
  const query = { where, limit: 1 };
  const { data } = useOperationWith('listLedgerRows', { params: { ledger: 'disposal' }, query }, {});
  if (!data) return null;
  const [record] = data.rows;
  return record ? (
    <AlertBanner
      tone="info"
      action={
        <Link to="/disposals/$disposalId" params={{ disposalId: record.id }}>
          {t('notice.toDisposal')}
        </Link>
      }
    >
      {t('notice.disposed')}
    </AlertBanner>
  ) : (
    <AlertBanner
      tone="warning"
      action={
        <Link to="/disposals/new" search={{ device: deviceId }}>
          {t('notice.makeDisposal')}
        </Link>
      }
    >
      {t('notice.unrecorded')}
    </AlertBanner>
  );
}
