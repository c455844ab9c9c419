import { Check, TriangleAlert } from 'lucide-react';
import { useTranslation } from '../../app/translation.ts';
import { Badge } from '../../ui/badge.tsx';
import { formatDate } from '../../ui/date-text.tsx';
import { Link } from '../../ui/link.tsx';
import { Section } from '../../ui/page-header.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { type EditionItems, labelOf, useEditionItems, wordingOf } from '../editions/edition-items.ts';
import type { RequestDetail, ReviewRow } from './review-data.ts';
import { RowSettlement } from './row-settlement.tsx';
import { ThreadButton } from './thread.tsx';

interface ReviewTableProps {
  readonly detail: RequestDetail;
  readonly rows: readonly ReviewRow[];
  /** The person may state who does what the vendor denies. */
  readonly canSettle: boolean;
}

/** One line per item: vendor and facility side by side, on a phone below each other; contradictions stand first. */
export function ReviewTable({ detail, rows, canSettle }: ReviewTableProps) {
  const { t } = useTranslation('review');
  const items = useEditionItems(detail.campaign.vendorEditionId);
  return (
    <Section title={t('table.title')}>
      <ul className="divide-y divide-line overflow-clip rounded-xl border border-line bg-raised">
        {rows.map((row) => (
          <Row key={row.itemId} row={row} items={items} detail={detail} canSettle={canSettle} />
        ))}
      </ul>
    </Section>
  );
}

interface RowProps {
  readonly row: ReviewRow;
  readonly items: EditionItems;
  readonly detail: RequestDetail;
  readonly canSettle: boolean;
}

function Row({ row, items, detail, canSettle }: RowProps) {
  const { t } = useTranslation('review');
  const label = labelOf(items, row.itemId);
  const isOpen = row.isContradiction && row.settlement === null;
  return (
    <li
      className={`grid gap-x-6 gap-y-3 px-4 py-4 sm:px-5 md:grid-cols-[minmax(0,2fr)_minmax(0,1.5fr)_minmax(0,1.5fr)_auto] ${isOpen ? 'bg-warning-soft' : ''}`}
    >
      <div className="min-w-0">
        <h3 className="flex flex-wrap items-center gap-2 text-base">
          {label}
          {isOpen && (
            <Badge tone="warning" icon={TriangleAlert}>
              {t('table.contradiction')}
            </Badge>
          )}
          {row.isContradiction && !isOpen && <Badge icon={Check}>{t('settle.settled')}</Badge>}
          {row.isChanged && <Badge tone="key">{t('table.changed')}</Badge>}
        </h3>
        <p className="mt-1 text-ink-soft">{wordingOf(items, row.itemId)}</p>
      </div>
      <VendorSide row={row} />
      <FacilitySide row={row} detail={detail} />
      <div className="md:text-end" data-print="hide">
        <ThreadButton detail={detail} itemId={row.itemId} label={label} />
      </div>
      {row.isContradiction && (
        <RowSettlement
          place={{ assessmentId: detail.campaign.assessmentId, itemId: row.itemId }}
          settlement={row.settlement}
          label={label}
          canSettle={canSettle}
        />
      )}
    </li>
  );
}

function VendorSide({ row: { vendor, vendorVerdict } }: Pick<RowProps, 'row'>) {
  const { t, i18n } = useTranslation('review');
  return (
    <div className="min-w-0">
      <p className="text-sm text-ink-soft">{t('table.vendor')}</p>
      <p className="mt-1 flex flex-wrap items-center gap-2">
        <StateTag state={vendorVerdict === 'unknown' ? 'missing' : vendorVerdict} />
        {vendor.date && (
          <span className="text-sm text-ink-soft">
            {t('table.date', { date: formatDate(vendor.date, i18n.language) })}
          </span>
        )}
      </p>
      {vendor.targetDate && (
        <p className="mt-1 text-sm">
          {t('table.target', { date: formatDate(vendor.targetDate, i18n.language) })}
        </p>
      )}
      {vendor.note && <p className="mt-1 whitespace-pre-wrap">{vendor.note}</p>}
    </div>
  );
}

function FacilitySide({ row, detail }: Pick<RowProps, 'row' | 'detail'>) {
  const { t } = useTranslation('review');
  const { facility, isComparable, facilityNote, itemId } = row;
  return (
    <div className="min-w-0">
      <p className="text-sm text-ink-soft">{t('table.facility')}</p>
      {facility === undefined || !isComparable ? (
        <p className="mt-1 text-ink-soft">
          {t(facility === undefined ? 'table.notAsked' : 'table.cannotAnswer')}
        </p>
      ) : (
        <>
          <p className="mt-1 flex flex-wrap items-center gap-2">
            <StateTag state={facility === 'unknown' ? 'missing' : facility} />
            <Link
              to="/checklists/$assessmentId"
              params={{ assessmentId: detail.campaign.assessmentId }}
              search={{ item: itemId }}
              className="text-sm"
            >
              {t('table.toItem')}
            </Link>
          </p>
          {facilityNote && <p className="mt-1 whitespace-pre-wrap">{facilityNote}</p>}
        </>
      )}
    </div>
  );
}
