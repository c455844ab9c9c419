import { isSystemKind, SYSTEM_KIND_IDS, SYSTEM_KINDS, type SystemKindId } from '@mamori/core/scope/kinds';
import { ChevronDown } from 'lucide-react';
import { useTranslation } from '../../app/translation.ts';
import { Field, type FieldProps, useFieldIds } from '../../ui/field.tsx';

/** In the order in which a facility would think of them. */
export const KIND_GROUPS = [
  'clerical',
  'clinical',
  'department',
  'imaging',
  'patient',
  'device',
  'infrastructure',
  'office',
] as const;

export const kindsOf = (group: (typeof KIND_GROUPS)[number]): readonly SystemKindId[] =>
  SYSTEM_KIND_IDS.filter((id) => SYSTEM_KINDS[id].group === group);

export interface KindSelectProps extends FieldProps {
  readonly value: SystemKindId | '';
  readonly onChange: (value: SystemKindId | '') => void;
}

/** Fifty kinds in groups; the browser's own list with its search by typing. */
export function KindSelect(props: KindSelectProps) {
  const { t } = useTranslation(['rules', 'common']);
  const { control, aria } = useFieldIds(props);
  return (
    <Field {...props} controlId={control}>
      <div className="relative">
        <select
          {...aria}
          id={control}
          value={props.value}
          required={props.isRequired}
          onChange={({ target }) => props.onChange(isSystemKind(target.value) ? target.value : '')}
          className="control appearance-none pe-11"
        >
          {props.value === '' && <option value="">{t('common:field.choose')}</option>}
          {KIND_GROUPS.map((group) => (
            <optgroup key={group} label={t(`rules:systemGroup.${group}`)}>
              {kindsOf(group).map((id) => (
                <option key={id} value={id}>
                  {t(`rules:systemKind.${id}`)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        <ChevronDown
          aria-hidden
          className="pointer-events-none absolute end-3 top-1/2 size-5 -translate-y-1/2 text-ink-soft"
        />
      </div>
    </Field>
  );
}
