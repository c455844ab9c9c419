import { LEDGERS, type LedgerId, ledgerOf } from '@mamori/core/ledger/ledgers';
import { useOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { Link } from '../../ui/link.tsx';
import { PageHeader, Section } from '../../ui/page-header.tsx';
import { GuidedLink } from './guided-link.tsx';
import { AREAS, ASKED_OF_ALL, OPTIONAL_WHEN_SMALL } from './ledger-presentation.ts';
import { useLedgerWords } from './ledger-words.ts';
import { SmallNote } from './small-note.tsx';
import { TaskCards } from './task-cards.tsx';

/** Every ledger by area; those that are asked of every facility stand first. */
export function LedgersPage() {
  const { t } = useTranslation('ledgerPages');
  const { data } = useOperation('countLedgerRows');
  const counts = data?.counts ?? {};
  return (
    <>
      <PageHeader title={t('title')} description={t('text')} />
      <div className="flex flex-col gap-10">
        <Section title={t('area.first')}>
          <p className="mb-3 max-w-prose text-ink-soft">{t('area.firstText')}</p>
          <List ids={ASKED_OF_ALL} counts={counts} />
          <div className="mt-4 empty:hidden">
            <SmallNote />
          </div>
        </Section>
        <Section title={t('task.title')}>
          <TaskCards />
        </Section>
        {AREAS.map((area) => {
          const ids = LEDGERS.filter((one) => one.area === area && !ASKED_OF_ALL.includes(one.id)).map(
            ({ id }) => id,
          );
          return (
            ids.length > 0 && (
              <Section key={area} title={t(`area.${area}`)}>
                <List ids={ids} counts={counts} />
              </Section>
            )
          );
        })}
      </div>
    </>
  );
}

interface ListProps {
  readonly ids: readonly LedgerId[];
  readonly counts: Readonly<Record<string, number>>;
}

function List({ ids, counts }: ListProps) {
  return (
    <ul className="divide-y divide-line overflow-clip rounded-xl border border-line bg-raised">
      {ids.map((id) => (
        <Entry key={id} id={id} count={counts[id]} />
      ))}
    </ul>
  );
}

function Entry({ id, count }: { readonly id: LedgerId; readonly count: number | undefined }) {
  const { t } = useTranslation('ledgerPages');
  const words = useLedgerWords(ledgerOf(id));
  return (
    <li className="flex flex-wrap items-baseline gap-x-6 gap-y-1 px-5 py-4">
      <Link to="/ledgers/$ledger" params={{ ledger: id }} className="w-52 font-bold">
        {words.title}
      </Link>
      <p className="min-w-0 flex-[1_1_20rem] text-ink-soft">
        <span className="block">{words.lead}</span>
        <GuidedLink ledger={id} />
        {OPTIONAL_WHEN_SMALL.includes(id) && <span className="block">{t('optional')}</span>}
      </p>
      <span className="tabular-nums sm:w-20 sm:text-end">
        {count === undefined ? '' : count === 0 ? t('none') : t('total', { count })}
      </span>
    </li>
  );
}
