import { CircleAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { useTranslation } from '../app/translation.ts';
import { cx } from './cx.ts';

/** What every field of the kit takes. */
export interface FieldProps {
  readonly label: ReactNode;
  /** Given by `useForm`, so that the summary of errors can lead here; otherwise made up. */
  readonly id?: string;
  readonly hint?: ReactNode;
  /** What is wrong and what to do, in words. */
  readonly error?: string | undefined;
  readonly isRequired?: boolean;
  /** Marks 任意; for forms in which most fields are required. */
  readonly isOptional?: boolean;
  readonly isDisabled?: boolean;
  /** The label is read aloud but not shown. */
  readonly isLabelHidden?: boolean;
  readonly className?: string;
}

/** Ids and aria attributes that tie label, hint, error and control together. */
export function useFieldIds({ id, hint, error }: Pick<FieldProps, 'id' | 'hint' | 'error'>) {
  const made = useId();
  const control = id ?? made;
  const described = [hint ? `${control}-hint` : '', error ? `${control}-error` : '']
    .filter(Boolean)
    .join(' ');
  return {
    control,
    aria: {
      'aria-describedby': described || undefined,
      'aria-invalid': error ? (true as const) : undefined,
    },
  };
}

/** 必須 / 任意 behind a label. */
export function FieldMark({ isRequired, isOptional }: Pick<FieldProps, 'isRequired' | 'isOptional'>) {
  const { t } = useTranslation();
  if (isRequired) {
    return (
      <span className="ms-2 text-sm font-normal whitespace-nowrap text-danger">{t('field.required')}</span>
    );
  }
  return isOptional ? (
    <span className="ms-2 text-sm font-normal whitespace-nowrap text-ink-soft">{t('field.optional')}</span>
  ) : null;
}

export function FieldHint({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return (
    <div id={`${id}-hint`} className="text-[0.9375rem] text-ink-soft">
      {children}
    </div>
  );
}

export function FieldError({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return (
    <div id={`${id}-error`} className="flex items-start gap-1.5 text-[0.9375rem] text-danger">
      <CircleAlert aria-hidden className="mt-1 size-4.5 shrink-0" />
      <span>{children}</span>
    </div>
  );
}

/** Label above, hint, control, error below; for controls that are one element. */
export function Field(props: FieldProps & { readonly controlId: string; readonly children: ReactNode }) {
  const { label, hint, error, controlId, isLabelHidden, className } = props;
  return (
    <div className={cx('flex max-w-xl flex-col gap-1.5', className)}>
      <label htmlFor={controlId} className={isLabelHidden ? 'sr-only' : 'font-bold'}>
        {label}
        <FieldMark {...props} />
      </label>
      {hint && <FieldHint id={controlId}>{hint}</FieldHint>}
      {props.children}
      {error && <FieldError id={controlId}>{error}</FieldError>}
    </div>
  );
}

/** The same for a group of controls: a fieldset with legend. */
export function FieldGroup(props: FieldProps & { readonly controlId: string; readonly children: ReactNode }) {
  const { label, hint, error, controlId, isLabelHidden, className } = props;
  const described = [hint ? `${controlId}-hint` : '', error ? `${controlId}-error` : '']
    .filter(Boolean)
    .join(' ');
  return (
    <fieldset
      id={controlId}
      tabIndex={-1}
      aria-describedby={described || undefined}
      disabled={props.isDisabled}
      className={cx('flex min-w-0 flex-col gap-1.5', className)}
    >
      <legend className={isLabelHidden ? 'sr-only' : 'mb-1.5 font-bold'}>
        {label}
        <FieldMark {...props} />
      </legend>
      {hint && <FieldHint id={controlId}>{hint}</FieldHint>}
      {props.children}
      {error && <FieldError id={controlId}>{error}</FieldError>}
    </fieldset>
  );
}
