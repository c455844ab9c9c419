import { useTranslation } from '../../app/translation.ts';
import { AlertBanner } from '../../ui/alert-banner.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { formatDate } from '../../ui/date-text.tsx';
import type { Preview } from './support-data.ts';

interface FilePreviewProps {
  readonly preview: Preview;
  readonly isPending: boolean;
  readonly onTakeIn: () => void;
  readonly onCancel: () => void;
}

const MOST_SHOWN = 20;

/** What a file would change, before anything is. */
export function FilePreview({ preview, isPending, onTakeIn, onCancel }: FilePreviewProps) {
  const { t } = useTranslation('supportEnds');
  const { t: common } = useTranslation();
  const isOfUse = preview.products.some(({ effect }) => effect === 'new' || effect === 'newer');
  return (
    <div className="flex flex-col gap-4 rounded-xl border border-key-line p-5">
      <h3 className="text-lg break-words">{t('preview.title', { name: preview.fileName })}</h3>
      <ul className="flex flex-col gap-3">
        {preview.products.map((one) => (
          <ProductChange key={one.id} product={one} />
        ))}
      </ul>
      {isOfUse ? <Devices devices={preview.devices} /> : <AlertBanner>{t('preview.useless')}</AlertBanner>}
      <div className="flex flex-wrap gap-3">
        {isOfUse && (
          <Button variant="primary" isPending={isPending} onPress={onTakeIn}>
            {t('preview.takeIn')}
          </Button>
        )}
        <Button onPress={onCancel}>{common('action.cancel')}</Button>
      </div>
    </div>
  );
}

function useDay() {
  const { t, i18n } = useTranslation('supportEnds');
  return (date: string | null) => (date === null ? t('preview.open') : formatDate(date, i18n.language));
}

function ProductChange({ product }: { readonly product: Preview['products'][number] }) {
  const { t } = useTranslation('supportEnds');
  const day = useDay();
  const { effect, added, removed, changed } = product;
  return (
    <li>
      <p className="flex flex-wrap items-center gap-3">
        <strong>{product.name}</strong>
        <Badge tone={effect === 'new' || effect === 'newer' ? 'key' : 'neutral'}>
          {t(`preview.effect.${effect}`)}
        </Badge>
        <span className="text-sm text-ink-soft">
          {product.installedAsOf === null
            ? t('preview.asOfNew', { after: day(product.asOf) })
            : t('preview.asOf', { before: day(product.installedAsOf), after: day(product.asOf) })}
        </span>
      </p>
      {effect === 'newer' && (
        <p className="text-ink-soft">{t('preview.versions', { added, removed, changed: changed.length })}</p>
      )}
      {effect === 'newer' && changed.length > 0 && (
        <ul className="list-disc ps-6 text-ink-soft">
          {changed.slice(0, MOST_SHOWN).map(({ name, before, after }) => (
            <li key={name}>{t('preview.change', { name, before: day(before), after: day(after) })}</li>
          ))}
          {changed.length > MOST_SHOWN && (
            <li>{t('preview.more', { count: changed.length - MOST_SHOWN })}</li>
          )}
        </ul>
      )}
    </li>
  );
}

function Devices({ devices }: Pick<Preview, 'devices'>) {
  const { t } = useTranslation('supportEnds');
  const day = useDay();
  if (devices.total === 0) return <p>{t('preview.noDevices')}</p>;
  const shown = devices.rows.slice(0, MOST_SHOWN);
  return (
    <div>
      <p className="font-bold">{t('preview.devices', { count: devices.total })}</p>
      <ul className="list-disc ps-6">
        {shown.map(({ id, name, before, after }) => (
          <li key={id}>{t('preview.change', { name, before: day(before), after: day(after) })}</li>
        ))}
        {devices.total > shown.length && (
          <li>{t('preview.more', { count: devices.total - shown.length })}</li>
        )}
      </ul>
    </div>
  );
}
