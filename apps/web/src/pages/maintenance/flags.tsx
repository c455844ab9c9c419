import { CircleCheck, CircleHelp, TriangleAlert } from 'lucide-react';
import { useTranslation } from '../../app/translation.ts';
import { Badge } from '../../ui/badge.tsx';
import { formatDate } from '../../ui/date-text.tsx';

export interface Flag {
  readonly code: string;
  readonly severity: 'warning' | 'question';
  readonly text: string;
  readonly source: string;
}

/** Findings of the rules with their source; a word when there are none. */
export function Flags({ flags, none }: { readonly flags: readonly Flag[]; readonly none: string }) {
  if (flags.length === 0) {
    return (
      <Badge tone="success" icon={CircleCheck}>
        {none}
      </Badge>
    );
  }
  return (
    <ul className="flex flex-col gap-1.5">
      {flags.map((flag, index) => {
        const Icon = flag.severity === 'warning' ? TriangleAlert : CircleHelp;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same finding may stand there twice
          <li key={`${flag.code}-${index}`} className="flex items-start gap-2 text-[0.9375rem]">
            <Icon
              aria-hidden
              className={
                flag.severity === 'warning'
                  ? 'mt-1 size-4.5 shrink-0 text-warning'
                  : 'mt-1 size-4.5 shrink-0 text-key'
              }
            />
            <span>
              {flag.text} <span className="text-sm text-ink-soft">({flag.source})</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

interface FlagsUntilEndProps {
  readonly row: { readonly endedOn: string | null; readonly flags: readonly Flag[] };
}

/** A connection or partner that has ended has nothing left to settle. */
export function FlagsUntilEnd({ row }: FlagsUntilEndProps) {
  const { t, i18n } = useTranslation('maintenance');
  if (row.endedOn) return <Badge>{t('ended', { date: formatDate(row.endedOn, i18n.language) })}</Badge>;
  return <Flags flags={row.flags} none={t('ok')} />;
}
