import type { ReactNode } from 'react';
import { useTranslation } from '../app/translation.ts';
import { Button } from '../ui/button.tsx';
import { FormErrorSummary } from '../ui/form-error-summary.tsx';
import { ProblemAlert } from '../ui/problem-alert.tsx';
import type { Form as FormState } from './use-form.ts';

export interface FormProps<V extends object> {
  readonly form: FormState<V>;
  readonly children: ReactNode;
  /** The deed as a verb; 「保存する」 unless told. */
  readonly submitLabel?: string;
  /** Beside the main button: cancel, skip. */
  readonly secondary?: ReactNode;
  readonly isWide?: boolean;
}

/** A form with its summary of errors, what the server refused, and the button at its foot. */
export function Form<V extends object>({ form, children, submitLabel, secondary, isWide }: FormProps<V>) {
  const { t } = useTranslation();
  return (
    <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-6">
      <FormErrorSummary problems={form.problems} attempt={form.attempt} />
      <ProblemAlert error={form.failure} />
      {children}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="primary" isPending={form.isPending} isWide={isWide ?? false}>
          {submitLabel ?? t('action.save')}
        </Button>
        {secondary}
      </div>
    </form>
  );
}
