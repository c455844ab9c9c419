import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import { FieldError, FieldHint, useFieldIds } from './field.tsx';

interface ToggleProps {
  readonly label: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly isDisabled?: boolean;
  readonly id?: string;
  readonly name?: string;
  readonly className?: string;
}

export interface CheckboxProps extends ToggleProps {
  readonly isIndeterminate?: boolean;
  /** The label is read aloud but not shown; for tables. */
  readonly isLabelHidden?: boolean;
}

/** A tick; the whole line with its label is the target. */
export function Checkbox(props: CheckboxProps) {
  const { control, aria } = useFieldIds(props);
  const Mark = props.isIndeterminate ? Minus : Check;
  return (
    <div className={props.className}>
      <label className="tap inline-flex items-start gap-3 py-2" htmlFor={control}>
        <span className="relative mt-0.5 grid size-6 shrink-0 place-items-center">
          <input
            {...aria}
            ref={(input) => {
              if (input) input.indeterminate = props.isIndeterminate ?? false;
            }}
            type="checkbox"
            id={control}
            name={props.name}
            checked={props.isSelected}
            disabled={props.isDisabled}
            onChange={(event) => props.onChange(event.target.checked)}
            className="peer size-6 appearance-none rounded border-2 border-line-strong bg-surface checked:border-key checked:bg-key indeterminate:border-key indeterminate:bg-key hover:border-key disabled:border-line disabled:bg-sunken aria-invalid:border-danger"
          />
          <Mark
            aria-hidden
            strokeWidth={3.5}
            className="pointer-events-none absolute size-4 text-on-key opacity-0 peer-checked:opacity-100 peer-indeterminate:opacity-100"
          />
        </span>
        <span className={props.isLabelHidden ? 'sr-only' : ''}>{props.label}</span>
      </label>
      <Below {...props} control={control} />
    </div>
  );
}

/** On or off, effective at once. */
export function Switch(props: ToggleProps) {
  const { control, aria } = useFieldIds(props);
  return (
    <div className={props.className}>
      <label className="tap inline-flex items-center gap-3 py-2" htmlFor={control}>
        <span className="relative inline-flex shrink-0">
          <input
            {...aria}
            type="checkbox"
            role="switch"
            aria-checked={props.isSelected}
            id={control}
            name={props.name}
            checked={props.isSelected}
            disabled={props.isDisabled}
            onChange={(event) => props.onChange(event.target.checked)}
            className="peer h-7 w-12 appearance-none rounded-full! border-2 border-line-strong bg-sunken transition-colors checked:border-key checked:bg-key disabled:opacity-60"
          />
          <span
            aria-hidden
            className="pointer-events-none absolute start-1 top-1 grid size-5 place-items-center rounded-full bg-line-strong text-key transition-transform peer-checked:translate-x-5 peer-checked:bg-on-key"
          >
            {props.isSelected && <Check strokeWidth={3.5} className="size-3.5" />}
          </span>
        </span>
        <span>{props.label}</span>
      </label>
      <Below {...props} control={control} />
    </div>
  );
}

function Below(props: ToggleProps & { readonly control: string }) {
  if (!props.hint && !props.error) return null;
  return (
    <div className={cx('ms-9 flex flex-col gap-1')}>
      {props.hint && <FieldHint id={props.control}>{props.hint}</FieldHint>}
      {props.error && <FieldError id={props.control}>{props.error}</FieldError>}
    </div>
  );
}
