import { useTranslation } from '../../app/translation.ts';
import { partsOf } from '../editions/edition-items.ts';

/** `令和7年度・医療機関確認用` */
export function EditionName({ editionId }: { readonly editionId: string }) {
  const { t } = useTranslation('handIn');
  const { year, audience } = partsOf(editionId);
  return t('list.edition', {
    year: year - 2018,
    western: year,
    audience: t(`list.audience.${audience as 'facility' | 'pharmacy' | 'vendor' | 'pharmacy-vendor'}`),
  });
}
