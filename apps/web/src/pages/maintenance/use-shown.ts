import { isIsoDate } from '@mamori/core/calendar/iso-date';
import { useTranslation } from '../../app/translation.ts';
import { formatDate } from '../../ui/date-text.tsx';

type Words = 'answered' | 'direction' | 'method' | 'partnerKind' | 'place';

/** Values of a form as a person reads them where two people saved at once: `words` says which texts a column has. */
export function useShown<K extends string>(
  words: { readonly [key in K]?: Words },
  nameOf: (key: K, id: unknown) => string | undefined = () => undefined,
): (key: K, value: unknown) => string {
  const { t, i18n } = useTranslation('maintenance');
  return (key, value) => {
    const own = words[key];
    if (own && typeof value === 'string' && value !== '') return t(`${own}.${value}` as 'answered.yes');
    if (typeof value === 'boolean') return t(value ? 'answered.yes' : 'answered.no');
    if (isIsoDate(value)) return formatDate(value, i18n.language);
    return nameOf(key, value) ?? String(value ?? '');
  };
}
