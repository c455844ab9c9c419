import { useOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { Checkbox } from '../../ui/checkbox.tsx';

interface VersionsFieldProps {
  readonly label: string;
  readonly chosen: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

/** The versions of all products, to tick. */
export function VersionsField({ label, chosen, onChange }: VersionsFieldProps) {
  const { t } = useTranslation('vendorSide');
  const { data } = useOperation('listProducts');
  const versions = (data?.rows ?? []).flatMap(({ name, versions: own }) =>
    own.map(({ id, label: version }) => ({ id, label: `${name} ${version}` })),
  );
  return (
    <fieldset>
      <legend className="mb-1 font-bold">{label}</legend>
      {data && versions.length === 0 && <p className="text-ink-soft">{t('customer.noVersions')}</p>}
      <div className="flex flex-col">
        {versions.map((version) => (
          <Checkbox
            key={version.id}
            label={version.label}
            isSelected={chosen.includes(version.id)}
            onChange={(isSelected) =>
              onChange(isSelected ? [...chosen, version.id] : chosen.filter((id) => id !== version.id))
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
