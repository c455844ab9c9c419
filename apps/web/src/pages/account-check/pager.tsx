import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from '../../app/translation.ts';
import { Button } from '../../ui/button.tsx';
import { AT_ONCE } from './check-data.ts';

interface PagerProps {
  readonly offset: number;
  readonly shown: number;
  readonly total: number;
  readonly onOffset: (offset: number) => void;
}

/** From page to page of a long list; nothing where all stand on one. */
export function Pager({ offset, shown, total, onOffset }: PagerProps) {
  const { t } = useTranslation('accountCheck');
  if (total <= AT_ONCE && offset === 0) return null;
  const left = total - offset - shown;
  return (
    <nav
      aria-label={t('list.states')}
      className="flex flex-wrap items-center justify-between gap-3"
      data-print="hide"
    >
      <span className="tabular-nums">
        {t('list.range', { total, first: Math.min(offset + 1, total), last: offset + shown })}
      </span>
      <span className="flex gap-2">
        {offset > 0 && (
          <Button size="small" icon={ChevronLeft} onPress={() => onOffset(Math.max(0, offset - AT_ONCE))}>
            {t('list.previous', { count: Math.min(AT_ONCE, offset) })}
          </Button>
        )}
        {left > 0 && (
          <Button size="small" icon={ChevronRight} onPress={() => onOffset(offset + AT_ONCE)}>
            {t('list.next', { count: Math.min(AT_ONCE, left) })}
          </Button>
        )}
      </span>
    </nav>
  );
}
