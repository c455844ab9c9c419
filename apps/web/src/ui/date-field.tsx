import { type DateReading, parseDate } from '@mamori/core/calendar/parse-date';
import type { TranslateIn } from '@mamori/messages/types';
import { CalendarDays } from 'lucide-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from '../app/translation.ts';
import { IconButton } from './button.tsx';
import { formatDate } from './date-text.tsx';
import { Field, type FieldProps, useFieldIds } from './field.tsx';
import { SpinnerMark } from './spinner.tsx';

const CalendarPopover = lazy(() => import('./date/calendar-popover.tsx'));

export interface DateFieldProps extends FieldProps {
  /** ISO date; null while empty or not readable. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  /** Year for `5/20`: April–December belong to it, January–March to the year after. Null: the year must be written. */
  readonly fiscalYear?: number | null;
  readonly minimum?: string;
  readonly maximum?: string;
  readonly name?: string;
}

/**
 * A date typed in any usual way (R7.5.20, 令和7年5月20日, 2025/5/20, 5/20) or taken from a calendar. What was understood
 * is shown below in both calendars; what is unclear is said, never guessed.
 */
export function DateField(props: DateFieldProps) {
  const { t } = useTranslation();
  const { value, onChange, fiscalYear = null } = props;
  const [text, setText] = useState(() => written(value));
  const [isOpen, setOpen] = useState(false);
  const [isTyping, setTyping] = useState(false);
  const group = useRef<HTMLDivElement>(null);

  const shown = shownText(text, value, fiscalYear);
  const reading = shown.trim() === '' ? null : parseDate(shown, fiscalYear);
  const problem = isTyping ? undefined : problemOf(reading, props, t);
  const { error } = props;
  const { control, aria } = useFieldIds({ ...props, error: problem ?? error });

  const accept = (next: string) => {
    setText(next);
    const read = next.trim() === '' ? null : parseDate(next, fiscalYear);
    onChange(read?.ok ? read.date : null);
  };

  return (
    <Field
      {...props}
      hint={props.hint ?? t(fiscalYear === null ? 'date.hint' : 'date.hintFiscalYear')}
      error={problem ?? error}
      controlId={control}
    >
      <div ref={group} className="flex max-w-sm items-center gap-1">
        <input
          {...aria}
          aria-describedby={[`${control}-hint`, `${control}-read`, aria['aria-describedby']].join(' ')}
          id={control}
          name={props.name}
          type="text"
          autoComplete="off"
          value={shown}
          required={props.isRequired}
          disabled={props.isDisabled}
          onFocus={() => setTyping(true)}
          onChange={(event) => accept(event.target.value)}
          onBlur={() => setTyping(false)}
          className="control tabular-nums"
        />
        <IconButton
          icon={CalendarDays}
          label={t('date.openCalendar')}
          isDisabled={props.isDisabled ?? false}
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          onPress={() => setOpen(true)}
        />
        {isOpen && (
          <Suspense fallback={<SpinnerMark />}>
            <CalendarPopover
              trigger={group}
              value={reading?.ok ? reading.date : null}
              minimum={props.minimum}
              maximum={props.maximum}
              label={props.label}
              onPick={(date) => {
                accept(written(date));
                setOpen(false);
              }}
              onClose={() => setOpen(false)}
            />
          </Suspense>
        )}
      </div>
      <UnderstoodAs id={`${control}-read`} reading={reading} />
    </Field>
  );
}

/** `2025-05-20` as it is written by hand; every language reads it. */
const written = (date: string | null): string => (date ?? '').replaceAll('-', '/').replace(/\/0/g, '/');

/** What stands in the input: the person's own text as long as it means the value, otherwise the value from outside. */
function shownText(text: string, value: string | null, fiscalYear: number | null): string {
  const read = text.trim() === '' ? null : parseDate(text, fiscalYear);
  if ((read?.ok ? read.date : null) === value) return text;
  return value === null && !read?.ok ? text : written(value);
}

function UnderstoodAs({ id, reading }: { readonly id: string; readonly reading: DateReading | null }) {
  const { i18n } = useTranslation();
  return (
    <div id={id} aria-live="polite" className="min-h-[1.6em] text-[0.9375rem] text-ink-soft tabular-nums">
      {reading?.ok && <span>= {formatDate(reading.date, i18n.language)}</span>}
    </div>
  );
}

function problemOf(
  reading: DateReading | null,
  { minimum, maximum }: DateFieldProps,
  t: TranslateIn<'common'>,
): string | undefined {
  if (reading === null) return undefined;
  if (!reading.ok) return t(`date.problem.${reading.code}`);
  if (minimum && reading.date < minimum)
    return t('date.tooEarly', { date: formatDate(minimum, t('language')) });
  if (maximum && reading.date > maximum)
    return t('date.tooLate', { date: formatDate(maximum, t('language')) });
  return undefined;
}
