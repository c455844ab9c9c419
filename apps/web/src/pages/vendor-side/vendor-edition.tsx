import { useOperation } from '../../app/api.ts';
import { remember, remembered } from '../../app/storage.ts';
import { createStore, useStore } from '../../app/store.ts';
import { useTranslation } from '../../app/translation.ts';
import { Select } from '../../ui/select.tsx';

const KEY = 'mamori.vendorEdition';
const chosen = createStore<string | null>(remembered(KEY));

/** The vendor forms, newest fiscal year first, those of medical institutions before those of pharmacies. */
export function useVendorEditions() {
  const { data } = useOperation('listEditions');
  return (data?.rows ?? [])
    .filter(({ audience }) => audience === 'vendor' || audience === 'pharmacy-vendor')
    .sort((a, b) => b.fiscalYear - a.fiscalYear || b.audience.localeCompare(a.audience));
}

/** The form that the pages of the vendor are about; null while the forms are not known. */
export function useVendorEdition(): string | null {
  const editions = useVendorEditions();
  const wanted = useStore(chosen);
  return (editions.find(({ id }) => id === wanted) ?? editions[0])?.id ?? null;
}

export function EditionChoice() {
  const { t } = useTranslation('vendorSide');
  const editions = useVendorEditions();
  const current = useVendorEdition();
  return (
    <Select
      label={t('edition.label')}
      value={current ?? ''}
      onChange={(id) => {
        remember(KEY, id || null);
        chosen.set(id || null);
      }}
      options={editions.map((one) => ({ value: one.id, label: editionLabel(t, one) }))}
      isRequired
    />
  );
}

type Translate = ReturnType<typeof useTranslation<'vendorSide'>>['t'];

export function editionLabel(
  t: Translate,
  { fiscalYear, audience }: { readonly fiscalYear: number; readonly audience: string },
): string {
  const values = { year: fiscalYear - 2018, western: fiscalYear };
  return audience === 'pharmacy-vendor' ? t('edition.pharmacy', values) : t('edition.medical', values);
}

/** `fy2025/vendor` in words. */
export function useEditionName(): (id: string) => string {
  const { t } = useTranslation('vendorSide');
  return (id) => {
    const [fiscal = '', audience = ''] = id.split('/');
    return editionLabel(t, { fiscalYear: Number(fiscal.slice(2)), audience });
  };
}
