import { CircleHelp, Link2, type LucideIcon, UserRoundCheck } from 'lucide-react';
import { useTranslation } from '../../app/translation.ts';
import { ButtonLink, Link } from '../../ui/link.tsx';
import { Section } from '../../ui/page-header.tsx';
import { ProgressBar } from '../../ui/progress.tsx';
import type { Check } from './check-data.ts';

/** Whose the accounts are: what can be taken over, what has to be looked at, what has to be answered (R-E3). */
export function MatchingSection({ check: { matching } }: { readonly check: Check }) {
  const { t } = useTranslation('accountCheck');
  const { confirmed, sure, likely, doubtful, nobody } = matching;
  const open = sure + likely + doubtful;
  return (
    <Section title={t('work.title')}>
      <div className="flex flex-col gap-5">
        <div className="max-w-xl">
          <ProgressBar label={t('work.progress')} value={confirmed} maximum={confirmed + open + nobody} />
        </div>
        {open === 0 && nobody === 0 && <p>{t('work.done')}</p>}
        <ul className="grid gap-3 lg:grid-cols-3">
          {sure > 0 && <Task id="sure" icon={Link2} count={sure} to="/account-check/links" />}
          {likely > 0 && (
            <Task
              id="likely"
              icon={UserRoundCheck}
              count={likely}
              to="/account-check/links?sureness=likely"
            />
          )}
          {doubtful > 0 && (
            <Task id="doubtful" icon={CircleHelp} count={doubtful} to="/account-check/questions" />
          )}
        </ul>
        {nobody > 0 && (
          <p>
            <Link to="/account-check/findings/$code" params={{ code: 'orphaned' }}>
              {t('work.nobody', { count: nobody })}
            </Link>
          </p>
        )}
      </div>
    </Section>
  );
}

interface TaskProps {
  readonly id: 'sure' | 'likely' | 'doubtful';
  readonly icon: LucideIcon;
  readonly count: number;
  readonly to: string;
}

function Task({ id, icon: Icon, count, to }: TaskProps) {
  const { t } = useTranslation('accountCheck');
  return (
    <li className="flex flex-col gap-2 rounded-xl border border-line bg-raised px-5 py-4">
      <h3 className="flex items-center gap-2 text-base">
        <Icon aria-hidden className="size-5 shrink-0 text-key" />
        {t(`work.${id}`)}
        <span className="ms-auto shrink-0 whitespace-nowrap text-xl tabular-nums">
          {t('work.count', { count })}
        </span>
      </h3>
      <p className="grow text-ink-soft">{t(`work.${id}Text`)}</p>
      <div data-print="hide">
        <ButtonLink to={to}>{t(`work.${id}Action`)}</ButtonLink>
      </div>
    </li>
  );
}
