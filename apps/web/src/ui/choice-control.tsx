import type { LucideIcon } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { cx } from './cx.ts';

export type ChoiceTone = 'success' | 'warning' | 'key' | 'neutral';

const CHOSEN: Record<ChoiceTone, string> = {
  success:
    'has-checked:border-success has-checked:inset-ring-success has-checked:bg-success-soft has-checked:text-success',
  warning:
    'has-checked:border-warning has-checked:inset-ring-warning has-checked:bg-warning-soft has-checked:text-warning',
  key: 'has-checked:border-key has-checked:inset-ring-key has-checked:bg-key-soft has-checked:text-key',
  neutral:
    'has-checked:border-ink-soft has-checked:inset-ring-ink-soft has-checked:bg-sunken has-checked:text-ink',
};

export interface Choice<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly icon: LucideIcon;
  readonly tone: ChoiceTone;
}

export interface ChoiceControlProps<V extends string> {
  /** What is chosen; read aloud as the name of the group. */
  readonly label: ReactNode;
  readonly isLabelHidden?: boolean;
  readonly value: V | null;
  readonly onChange: (value: V) => void;
  readonly choices: readonly Choice<V>[];
  readonly size?: 'large' | 'compact';
  readonly isDisabled?: boolean;
  readonly describedBy?: string;
  /** Behind the choices, such as a button that takes the choice back. */
  readonly children?: ReactNode;
}

/** One of three as large fields: icon, word and ring, never colour alone. Arrow keys move. */
export function ChoiceControl<V extends string>(props: ChoiceControlProps<V>) {
  const name = useId();
  const isLarge = props.size !== 'compact';
  return (
    <fieldset disabled={props.isDisabled} aria-describedby={props.describedBy} className="min-w-0">
      <legend className={props.isLabelHidden ? 'sr-only' : 'mb-2 font-bold'}>{props.label}</legend>
      {/* In the compact form the choices wrap beside what stands behind them, which stays in its place. */}
      <div
        className={
          isLarge
            ? 'grid grid-cols-[repeat(3,minmax(min-content,1fr))] items-stretch gap-2 sm:flex sm:flex-wrap sm:gap-3'
            : 'flex items-center gap-2 max-sm:gap-1'
        }
      >
        <div className={isLarge ? 'contents' : 'flex flex-wrap items-stretch gap-2 max-sm:grow max-sm:gap-1'}>
          {props.choices.map((choice) => (
            <Field
              key={choice.value}
              choice={choice}
              name={name}
              isLarge={isLarge}
              isChosen={props.value === choice.value}
              onChoose={props.onChange}
            />
          ))}
        </div>
        {props.children}
      </div>
    </fieldset>
  );
}

interface FieldProps<V extends string> {
  readonly choice: Choice<V>;
  readonly name: string;
  readonly isLarge: boolean;
  readonly isChosen: boolean;
  readonly onChoose: (value: V) => void;
}

function Field<V extends string>({ choice, name, isLarge, isChosen, onChoose }: FieldProps<V>) {
  const { value, label, icon: Icon, tone } = choice;
  return (
    <label
      className={cx(
        'flex items-center justify-center rounded-lg border border-line-strong bg-surface font-bold break-keep wrap-normal',
        'has-checked:inset-ring-2 not-has-disabled:hover:border-ink has-disabled:text-ink-soft has-disabled:border-line',
        'has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink',
        isLarge
          ? 'min-h-16 flex-col gap-1 px-1 py-2 text-center text-base leading-tight sm:min-h-14 sm:min-w-36 sm:flex-row sm:gap-2 sm:px-5 sm:text-lg'
          : 'min-h-11 gap-2 px-3 whitespace-nowrap max-sm:grow max-sm:gap-1 max-sm:px-1',
        CHOSEN[tone],
      )}
    >
      <input
        type="radio"
        name={name}
        value={value}
        checked={isChosen}
        onChange={() => onChoose(value)}
        className="sr-only"
      />
      <Icon aria-hidden className={cx('shrink-0', isLarge ? 'size-6' : 'size-5 max-sm:size-4')} />
      {label}
    </label>
  );
}
