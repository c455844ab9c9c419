import { useTranslation } from '../../app/translation.ts';
import { Badge } from '../../ui/badge.tsx';
import { DateText, formatDate } from '../../ui/date-text.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Section } from '../../ui/page-header.tsx';
import type { Product } from './support-data.ts';

/** All products with their versions, days and sources. */
export function DeliveredData({ products }: { readonly products: readonly Product[] }) {
  const { t, i18n } = useTranslation('supportEnds');
  const latest =
    products
      .map(({ asOf }) => asOf)
      .toSorted()
      .at(-1) ?? '';
  return (
    <Section title={t('data.title')}>
      <p className="mb-3 max-w-prose text-ink-soft">
        {t('data.text', { count: products.length, date: formatDate(latest, i18n.language) })}
      </p>
      <div className="flex flex-col divide-y divide-line border-y border-line">
        {products.map((one) => (
          <Disclosure
            key={one.id}
            title={
              <span className="flex flex-wrap items-baseline gap-x-3">
                {one.name}
                <span className="text-sm font-normal text-ink-soft">
                  {t('found.asOf', { date: formatDate(one.asOf, i18n.language) })}
                </span>
                {one.origin === 'brought' && <Badge tone="key">{t('data.brought')}</Badge>}
              </span>
            }
          >
            <Versions product={one} />
          </Disclosure>
        ))}
      </div>
    </Section>
  );
}

function Versions({ product }: { readonly product: Product }) {
  const { t } = useTranslation('supportEnds');
  return (
    <div className="flex flex-col gap-3 pb-4">
      <div className="text-sm break-words text-ink-soft">
        <p>{t('data.record', { record: product.record })}</p>
        <p>{t('data.vendor', { vendor: product.vendor })}</p>
      </div>
      <div className="overflow-x-auto">
        <table className="w-full text-start">
          <thead>
            <tr className="border-b border-line text-start text-sm text-ink-soft">
              <th className="py-2 pe-4 text-start font-normal">{t('data.version')}</th>
              <th className="py-2 pe-4 text-start font-normal">{t('data.ends')}</th>
              <th className="py-2 text-start font-normal">{t('data.extended')}</th>
            </tr>
          </thead>
          <tbody>
            {product.cycles.map(({ id, name, ends, extended }) => (
              <tr key={id} className="border-b border-line">
                <td className="py-2 pe-4">{name}</td>
                <td className="py-2 pe-4 whitespace-nowrap">
                  {ends ? <DateText date={ends} isShort /> : t('time.open')}
                </td>
                <td className="py-2 whitespace-nowrap">{extended && <DateText date={extended} isShort />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
