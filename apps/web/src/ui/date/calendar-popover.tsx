import { type CalendarDate, getLocalTimeZone, parseDate, today } from '@internationalized/date';
import { eraOf } from '@mamori/core/calendar/era';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type ReactNode, type RefObject, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
} from 'react-aria-components/Calendar';
import { Dialog } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from '../../app/translation.ts';

interface CalendarPopoverProps {
  readonly trigger: RefObject<HTMLElement | null>;
  readonly value: string | null;
  readonly minimum: string | undefined;
  readonly maximum: string | undefined;
  readonly label: ReactNode;
  readonly onPick: (date: string) => void;
  readonly onClose: () => void;
}

const dateOrNull = (text: string | null | undefined) => (text ? parseDate(text) : null);

/** The calendar with the year in both counts. In a chunk of its own: the first load does without it. */
export default function CalendarPopover(props: CalendarPopoverProps) {
  const { t } = useTranslation();
  const now = today(getLocalTimeZone());
  const value = dateOrNull(props.value);
  const [focused, setFocused] = useState<CalendarDate>(value ?? now);
  return (
    <Popover
      isOpen
      triggerRef={props.trigger}
      onOpenChange={(isOpen) => !isOpen && props.onClose()}
      placement="bottom start"
      className="rounded-xl border border-line bg-raised p-4 shadow-3"
    >
      <Dialog aria-label={t('date.calendarFor')} className="outline-none">
        <Calendar
          aria-label={t('date.calendarFor')}
          autoFocus
          value={value}
          minValue={dateOrNull(props.minimum)}
          maxValue={dateOrNull(props.maximum)}
          focusedValue={focused}
          onFocusChange={setFocused}
          onChange={(date) => props.onPick(date.toString())}
          firstDayOfWeek="sun"
        >
          <Months focused={focused} />
          <CalendarGrid weekdayStyle="short" className="border-separate border-spacing-0.5">
            <CalendarGridHeader>
              {(day) => <CalendarHeaderCell className="h-9 text-sm text-ink-soft">{day}</CalendarHeaderCell>}
            </CalendarGridHeader>
            <CalendarGridBody>
              {(date) => (
                <CalendarCell
                  date={date}
                  className="grid size-11 place-items-center rounded-lg tabular-nums data-hovered:bg-key-soft data-disabled:text-ink-soft data-disabled:opacity-50 data-outside-month:hidden data-selected:bg-key data-selected:font-bold data-selected:text-on-key data-[today]:font-bold data-[today]:underline data-focus-visible:outline-3 data-focus-visible:outline-ink"
                />
              )}
            </CalendarGridBody>
          </CalendarGrid>
        </Calendar>
      </Dialog>
    </Popover>
  );
}

function Months({ focused }: { readonly focused: CalendarDate }) {
  const { i18n } = useTranslation();
  const era = eraOf(focused.toString());
  const month =
    i18n.language === 'en'
      ? new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
          Date.UTC(focused.year, focused.month - 1, 1),
        )
      : `${focused.year}年${focused.month}月`;
  const name = i18n.language === 'en' ? era?.era.english : era?.era.name;
  const year = i18n.language === 'en' ? ` ${era?.year}` : `${era?.year === 1 ? '元' : era?.year}年`;
  const arrow =
    'grid size-11 place-items-center rounded-lg text-key hover:bg-key-soft data-disabled:opacity-40';
  return (
    <header className="mb-2 flex items-center justify-between gap-2">
      <AriaButton slot="previous" className={arrow}>
        <ChevronLeft aria-hidden className="size-5" />
      </AriaButton>
      <div className="text-center leading-snug">
        <h2 className="text-base">{month}</h2>
        {era && (
          <div className="text-sm text-ink-soft">
            {name}
            {year}
          </div>
        )}
      </div>
      <AriaButton slot="next" className={arrow}>
        <ChevronRight aria-hidden className="size-5" />
      </AriaButton>
    </header>
  );
}
