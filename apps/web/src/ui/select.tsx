import { ChevronDown } from 'lucide-react';
import { useTranslation } from '../app/translation.ts';
import { cx } from './cx.ts';
import { Field, type FieldProps, useFieldIds } from './field.tsx';

export interface Option<V extends string = string> {
  readonly value: V;
  readonly label: string;
  readonly isDisabled?: boolean;
}

export interface SelectProps<V extends string> extends FieldProps {
  /** Empty text while nothing is chosen. */
  readonly value: V | '';
  readonly onChange: (value: V | '') => void;
  readonly options: readonly Option<V>[];
  readonly name?: string;
  /** What having chosen nothing means, such as すべて in a filter; 「選んでください」 unless told. */
  readonly emptyLabel?: string;
  /** Something is always chosen: nothing to leave empty, and no mark that says so. */
  readonly isAlwaysChosen?: boolean;
}

/** One of many. The browser's own list: familiar, works with every aid and on every phone. */
export function Select<V extends string>(props: SelectProps<V>) {
  const { t } = useTranslation();
  const { control, aria } = useFieldIds(props);
  return (
    <Field {...props} controlId={control}>
      <div className="relative">
        <select
          {...aria}
          id={control}
          name={props.name}
          value={props.value}
          onChange={(event) => props.onChange(event.target.value as V | '')}
          required={props.isRequired}
          disabled={props.isDisabled}
          className={cx('control appearance-none pe-11')}
        >
          {(props.value === '' || !(props.isRequired || props.isAlwaysChosen)) && (
            <option value="">{props.emptyLabel ?? t('field.choose')}</option>
          )}
          {props.options.map(({ value, label, isDisabled }) => (
            <option key={value} value={value} disabled={isDisabled}>
              {label}
            </option>
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
