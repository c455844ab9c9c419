import { useState } from 'react';
import { useTranslation } from '../app/translation.ts';
import type { FieldProps } from './field.tsx';
import { TextField } from './text-field.tsx';

export interface NumberFieldProps extends FieldProps {
  /** Null while empty or not a number. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly minimum?: number;
  readonly maximum?: number;
  /** 床, 台, 分 … */
  readonly suffix?: string;
  readonly name?: string;
}

/** `１２０`, `120`, `1,200` → number; undefined for anything that is not a whole number. */
export function readWholeNumber(text: string): number | null | undefined {
  const folded = text.normalize('NFKC').replace(/[,\s]/g, '');
  if (folded === '') return null;
  return /^-?\d{1,12}$/.test(folded) ? Number(folded) : undefined;
}

/** A whole number, typed in any width. What is not a number stays as typed, with a message; nothing is corrected silently. */
export function NumberField(props: NumberFieldProps) {
  const { value, onChange, minimum, maximum, error, ...rest } = props;
  const { t } = useTranslation();
  const [text, setText] = useState(value === null ? '' : String(value));
  const read = readWholeNumber(text);
  // The value was set from outside: show that instead of what was typed.
  const shown = read === undefined || read === value ? text : value === null ? text : String(value);
  const problem = () => {
    if (read === undefined) return t('field.notANumber');
    if (read !== null && minimum !== undefined && read < minimum) return t('field.tooSmall', { minimum });
    if (read !== null && maximum !== undefined && read > maximum) return t('field.tooLarge', { maximum });
    return undefined;
  };
  return (
    <TextField
      {...rest}
      inputMode="numeric"
      inputClassName="max-w-40"
      error={problem() ?? error}
      value={shown}
      onChange={(next) => {
        setText(next);
        onChange(readWholeNumber(next) ?? null);
      }}
    />
  );
}
