import type { FocusEventHandler } from 'react';
import { cx } from './cx.ts';
import { Field, type FieldProps, useFieldIds } from './field.tsx';

export interface TextAreaProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: FocusEventHandler<HTMLTextAreaElement>;
  readonly name?: string;
  readonly maxLength?: number;
  /** Lines shown when empty; it grows with its text. */
  readonly rows?: number;
  readonly placeholder?: string;
}

/** Several lines of text. Grows by itself: a hidden twin of the text in the same grid cell gives the height. */
export function TextArea(props: TextAreaProps) {
  const { value, onChange, rows = 3 } = props;
  const { control, aria } = useFieldIds(props);
  return (
    <Field {...props} controlId={control}>
      <div className="grid">
        <div
          aria-hidden
          data-print="hide"
          className="control invisible col-start-1 row-start-1 max-h-96 overflow-hidden whitespace-pre-wrap"
        >
          {`${value}\n`}
        </div>
        <textarea
          {...aria}
          id={control}
          name={props.name}
          rows={rows}
          maxLength={props.maxLength}
          placeholder={props.placeholder}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onBlur={props.onBlur}
          required={props.isRequired}
          disabled={props.isDisabled}
          className={cx('control col-start-1 row-start-1 resize-none')}
        />
      </div>
    </Field>
  );
}
