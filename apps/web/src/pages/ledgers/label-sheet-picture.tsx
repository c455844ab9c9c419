import { LABEL_LAYOUTS, type LabelLayoutId, labelPlace } from '@mamori/core/ledger/label-layouts';
import { useTranslation } from '../../app/translation.ts';

interface LabelSheetPictureProps {
  readonly layout: LabelLayoutId;
  readonly start: number;
  /** Labels to print; those of further sheets are not drawn. */
  readonly count: number;
}

/** The first sheet in small, 210 × 297 mm: what is free, what is printed on, what was used before. */
export function LabelSheetPicture({ layout: id, start, count }: LabelSheetPictureProps) {
  const { t } = useTranslation('ledgerPrint');
  const layout = LABEL_LAYOUTS[id];
  const places = Array.from({ length: layout.columns * layout.rows }, (_, at) => labelPlace(layout, 1, at));
  const isPrinted = (at: number) => at >= start - 1 && at < start - 1 + count;
  return (
    <svg
      viewBox="0 0 210 297"
      role="img"
      aria-label={t('labels.preview', { start })}
      className="h-52 shrink-0 rounded border border-line-strong bg-surface"
    >
      {places.map(({ x, y }, at) => (
        <rect
          key={`${x} ${y}`}
          x={x + 1}
          y={y + 1}
          width={layout.width - 2}
          height={layout.height - 2}
          rx="3"
          strokeWidth="1"
          className={isPrinted(at) ? 'fill-key-soft stroke-key' : 'fill-sunken stroke-line'}
        />
      ))}
      {places.map(({ x, y }, at) =>
        isPrinted(at) ? (
          <text
            key={`${x} ${y}`}
            x={x + layout.width / 2}
            y={y + layout.height / 2 + 5}
            fontSize="13"
            textAnchor="middle"
            className="fill-ink"
          >
            {at + 1}
          </text>
        ) : null,
      )}
    </svg>
  );
}
