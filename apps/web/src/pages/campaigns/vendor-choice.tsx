import { useTranslation } from '../../app/translation.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { listText } from '../../ui/list-text.ts';
import { type Askable, type AskedVendors, askedOf, canBeSplit, withMember } from './asked-vendors.ts';

interface VendorChoiceProps {
  readonly vendors: readonly Askable[];
  readonly chosen: AskedVendors;
  readonly onChange: (chosen: AskedVendors) => void;
}

/** Every vendor of the register with why it needs the form, or why not (S2 シートの用意). */
export function VendorChoice({ vendors, chosen, onChange }: VendorChoiceProps) {
  const { t } = useTranslation('campaigns');
  const formCount = askedOf(chosen, vendors).length;
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="mb-1 font-bold">{t('new.vendors')}</legend>
      <p aria-live="polite" className="mb-1 text-ink-soft">
        {t('new.chosen', { count: chosen.vendors.size })}
        {formCount > chosen.vendors.size && (
          <span className="block">{t('new.formCount', { count: formCount })}</span>
        )}
      </p>
      <ul className="divide-y divide-line rounded-xl border border-line">
        {vendors.map((vendor) => (
          <li key={vendor.vendorId} className="px-4 py-1">
            <Checkbox
              label={<span className="font-bold">{vendor.name}</span>}
              isSelected={chosen.vendors.has(vendor.vendorId)}
              onChange={(isChosen) =>
                onChange({ ...chosen, vendors: withMember(chosen.vendors, vendor.vendorId, isChosen) })
              }
              hint={<About vendor={vendor} />}
            />
            {chosen.vendors.has(vendor.vendorId) && canBeSplit(vendor) && (
              <Checkbox
                className="ms-9"
                label={
                  <>
                    <span className="sr-only">{vendor.name}</span> {t('new.perContract')}
                  </>
                }
                hint={t('new.perContractHint', {
                  count: vendor.contracts.length,
                  contracts: listText(vendor.contracts.map(({ title }) => title)),
                })}
                isSelected={chosen.perContract.has(vendor.vendorId)}
                onChange={(isSplit) =>
                  onChange({
                    ...chosen,
                    perContract: withMember(chosen.perContract, vendor.vendorId, isSplit),
                  })
                }
              />
            )}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function About({ vendor }: { readonly vendor: Askable }) {
  const { t } = useTranslation('campaigns');
  const facts = [
    vendor.isRest
      ? t('new.rest', { contracts: listText(vendor.contracts.map(({ title }) => title)) })
      : t(`new.reason.${vendor.reason}`),
    vendor.viaVendorName ? t('new.via', { name: vendor.viaVendorName }) : '',
    listText(vendor.systems),
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
