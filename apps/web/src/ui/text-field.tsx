import { Eye, EyeOff } from 'lucide-react';
import { type InputHTMLAttributes, type Ref, useState } from 'react';
import { useTranslation } from '../app/translation.ts';
import { cx } from './cx.ts';
import { Field, type FieldProps, useFieldIds } from './field.tsx';

type Native = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  | 'type'
  | 'name'
  | 'autoComplete'
  | 'autoCapitalize'
  | 'inputMode'
  | 'maxLength'
  | 'placeholder'
  | 'spellCheck'
  | 'onBlur'
  | 'onKeyDown'
  | 'autoFocus'
  | 'readOnly'
>;

export interface TextFieldProps extends FieldProps, Native {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Unit or other word behind the input: 床. */
  readonly suffix?: string;
  readonly inputClassName?: string;
  readonly ref?: Ref<HTMLInputElement>;
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { value, onChange, suffix, inputClassName, ref } = props;
  const { control, aria } = useFieldIds(props);
  return (
    <Field {...props} controlId={control}>
      <div className="flex items-center gap-2">
        <input
          {...nativeOf(props)}
          {...aria}
          ref={ref}
          id={control}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          required={props.isRequired}
          disabled={props.isDisabled}
          className={cx('control', inputClassName)}
        />
        {suffix && <span className="shrink-0">{suffix}</span>}
      </div>
    </Field>
  );
}

/** A password, hidden until shown; pasting and password managers are welcome. */
export function PasswordField(props: Omit<TextFieldProps, 'type' | 'suffix'>) {
  const { t } = useTranslation();
  const { control, aria } = useFieldIds(props);
  const [isShown, setShown] = useState(false);
  const Icon = isShown ? EyeOff : Eye;
  return (
    <Field {...props} controlId={control}>
      <div className="relative">
        <input
          {...nativeOf(props)}
          {...aria}
          ref={props.ref}
          id={control}
          type={isShown ? 'text' : 'password'}
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
          required={props.isRequired}
          disabled={props.isDisabled}
          autoCapitalize="none"
          spellCheck={false}
          className={cx('control pe-24', props.inputClassName)}
        />
        <button
          type="button"
          aria-pressed={isShown}
          onClick={() => setShown(!isShown)}
          className="absolute inset-y-0.5 end-0.5 flex min-w-11 items-center gap-1.5 rounded-md px-2.5 text-sm text-key hover:bg-key-soft"
        >
          <Icon aria-hidden className="size-5" />
          {t('field.showPassword')}
        </button>
      </div>
    </Field>
  );
}

function nativeOf(props: Native): Native {
  const { type, name, autoComplete, autoCapitalize, inputMode, maxLength, placeholder, spellCheck } = props;
  const { onBlur, onKeyDown, autoFocus, readOnly } = props;
  return {
    type: type ?? 'text',
    name,
    autoComplete: autoComplete ?? 'off',
    autoCapitalize,
    inputMode,
    maxLength,
    placeholder,
    spellCheck,
    onBlur,
    onKeyDown,
    autoFocus,
    readOnly,
  };
}
