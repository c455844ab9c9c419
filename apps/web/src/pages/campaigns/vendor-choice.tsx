import { useTranslation } from '../../app/translation.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import type { PreparedVendor } from './campaign-data.ts';

interface VendorChoiceProps {
  readonly vendors: readonly PreparedVendor[];
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

/** Every vendor of the register with why it needs the form, or why not (S2 シートの用意). */
export function VendorChoice({ vendors, chosen, onChange }: VendorChoiceProps) {
  const { t } = useTranslation('campaigns');
  const toggle = (id: string, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    onChange(next);
  };
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="mb-1 font-bold">{t('new.vendors')}</legend>
      <p aria-live="polite" className="mb-1 text-ink-soft">
        {t('new.chosen', { count: chosen.size })}
      </p>
      <ul className="divide-y divide-line rounded-xl border border-line">
        {vendors.map((vendor) => (
          <li key={vendor.vendorId} className="px-4 py-1">
            <Checkbox
              label={<span className="font-bold">{vendor.name}</span>}
              isSelected={chosen.has(vendor.vendorId)}
              onChange={(isChosen) => toggle(vendor.vendorId, isChosen)}
              hint={<About vendor={vendor} />}
            />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function About({ vendor }: { readonly vendor: PreparedVendor }) {
  const { t } = useTranslation('campaigns');
  const facts = [
    t(`new.reason.${vendor.reason}`),
    vendor.viaVendorName ? t('new.via', { name: vendor.viaVendorName }) : '',
    vendor.systems.join('、'),
    vendor.email || t('new.noEmail'),
  ].filter(Boolean);
  return (
    <>
      {facts.map((fact) => (
        <span key={fact} className="block">
          {fact}
        </span>
      ))}
    </>
  );
}
