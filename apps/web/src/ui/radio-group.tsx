import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { FieldGroup, type FieldProps, useFieldIds } from './field.tsx';

export interface RadioOption<V extends string> {
  readonly value: V;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly icon?: LucideIcon;
  readonly isDisabled?: boolean;
}

export interface RadioGroupProps<V extends string> extends FieldProps {
  readonly value: V | null;
  readonly onChange: (value: V) => void;
  readonly options: readonly RadioOption<V>[];
  /** Cards side by side where there is room; otherwise a plain list. */
  readonly layout?: 'list' | 'cards';
  readonly name?: string;
}

/** One of a few, all visible. Native radio buttons: arrow keys move, the whole card is the target. */
export function RadioGroup<V extends string>(props: RadioGroupProps<V>) {
  const { control } = useFieldIds(props);
  const isCards = props.layout === 'cards';
  return (
    <FieldGroup {...props} controlId={control}>
      <div className={isCards ? 'grid gap-3 sm:grid-cols-2 xl:grid-cols-3' : 'flex flex-col gap-1'}>
        {props.options.map((option) => (
          <Radio
            key={option.value}
            option={option}
            isCard={isCards}
            group={props}
            name={props.name ?? control}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

interface RadioProps<V extends string> {
  readonly option: RadioOption<V>;
  readonly isCard: boolean;
  readonly group: RadioGroupProps<V>;
  readonly name: string;
}

function Radio<V extends string>({ option, isCard, group, name }: RadioProps<V>) {
  const { value, label, hint, icon: Icon } = option;
  const id = `${name}-${value}`;
  return (
    <label
      htmlFor={id}
      className={cx(
        'flex tap items-start gap-3 rounded-lg',
        isCard
          ? 'border border-line-strong bg-surface p-4 hover:border-key has-checked:border-key has-checked:bg-key-soft has-checked:inset-ring has-checked:inset-ring-key has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink'
          : 'py-2',
      )}
    >
      <input
        type="radio"
        id={id}
        name={name}
        value={value}
        checked={group.value === value}
        disabled={option.isDisabled || group.isDisabled}
        required={group.isRequired}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={() => group.onChange(value)}
        className="mt-0.5 size-6 shrink-0 appearance-none rounded-full! border-2 border-line-strong bg-surface checked:border-[7px] checked:border-key hover:border-key disabled:border-line disabled:bg-sunken"
      />
      <span className="flex min-w-0 flex-col">
        <span className={cx('flex items-center gap-2', isCard && 'font-bold')}>
          {Icon && <Icon aria-hidden className="size-5 shrink-0 text-ink-soft" />}
          {label}
        </span>
        {hint && (
          <span id={`${id}-hint`} className="text-[0.9375rem] text-ink-soft">
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}
