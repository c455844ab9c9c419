import { translationOf } from '@mamori/core/translation';
import { ChevronDown, TriangleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { currentLocale } from '../../app/i18n.ts';
import { useTranslation } from '../../app/translation.ts';
import { Badge } from '../../ui/badge.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { type State, StateTag } from '../../ui/state-tag.tsx';
import {
  answerOf,
  type Checklist,
  type Item,
  type ItemState,
  itemLabel,
  type Section,
  stateOf,
} from './checklist-data.ts';
import { ItemEditor } from './item-editor.tsx';
import { ItemText } from './item-text.tsx';

interface WholeListProps {
  readonly checklist: Checklist;
  readonly openItem: string | undefined;
  readonly onOpen: (itemId: string | undefined) => void;
  readonly onHelp: (itemId: string) => void;
}

/** The whole form in its own order; one item is open at a time. */
export function WholeList(props: WholeListProps) {
  const { edition } = props.checklist;
  return (
    <div className="flex flex-col gap-10">
      {edition.pages.map((page, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pages of an edition never change places
        <section key={index} className="flex flex-col gap-8">
          {page.heading && <h2 className="text-xl">{page.heading.text}</h2>}
          {page.sections.map((section) => (
            <SectionList key={`${section.number} ${section.title.text}`} {...props} section={section} />
          ))}
        </section>
      ))}
    </div>
  );
}

function SectionList({ section, ...props }: WholeListProps & { readonly section: Section }) {
  const isEnglish = currentLocale() === 'en';
  return (
    <section>
      <h3 className="mb-3 text-lg">
        {section.number !== '0' && `${section.number} `}
        {isEnglish ? translationOf(section.english).text : section.title.text}
      </h3>
      {section.groups.map((group) => (
        <div key={group.items[0]?.id} className="mb-4">
          {group.heading && (
            <p className="mb-2 text-ink-soft">
              {isEnglish
                ? translationOf(group.heading.english ?? group.english ?? group.heading.text).text
                : group.heading.text}
            </p>
          )}
          <ul className="divide-y divide-line overflow-clip rounded-xl border border-line bg-raised">
            {group.items.map((item) => (
              <ItemRow key={item.id} {...props} item={item} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

export function shownState(state: ItemState | undefined, isProposed: boolean): State {
  if (!state) return 'missing';
  if (state.overdue) return 'overdue';
  if (state.verdict !== 'unknown') return state.verdict;
  if (isProposed) return 'proposed';
  return state.fallsAway ? 'notApplicable' : 'missing';
}

function ItemRow({ checklist, item, openItem, onOpen, onHelp }: WholeListProps & { readonly item: Item }) {
  const { t } = useTranslation('checklist');
  const state = stateOf(checklist.assessment, item.id);
  const answer = answerOf(checklist.assessment, item.id, null);
  const isOpen = openItem === item.id;
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isOpen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  const errors =
    state?.problems.filter((p) => p.severity === 'error' && p.code !== 'missing-answer').length ?? 0;
  const target = answer?.value.answer === 'no' ? answer.value.targetDate : null;
  return (
    <li ref={row} className={isOpen ? 'bg-surface' : ''}>
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => onOpen(isOpen ? undefined : item.id)}
        className="flex w-full items-start gap-3 px-4 py-3.5 text-start hover:bg-hover sm:gap-4 sm:px-5"
      >
        <span className="w-12 shrink-0 font-bold tabular-nums">
          {item.id === '0-1' ? '' : itemLabel(item)}
        </span>
        <span className="min-w-0 grow">
          <ItemText item={item} />
          <span className="mt-1.5 flex flex-wrap items-center gap-2">
            <StateTag state={shownState(state, answer?.state === 'proposed')} />
            {target && (
              <span className="text-sm text-ink-soft">
                {t('row.target')} <DateText date={target} isShort />
              </span>
            )}
            {errors > 0 && <Badge tone="danger">{t('row.problems', { count: errors })}</Badge>}
            {(state?.attachmentCount ?? 0) > 0 && (
              <Badge>{t('row.evidence', { count: state?.attachmentCount ?? 0 })}</Badge>
            )}
            <Contradictions state={state} />
          </span>
        </span>
        <ChevronDown
          aria-hidden
          className={`mt-1 size-5 shrink-0 text-ink-soft transition-transform ${isOpen ? 'rotate-180' : ''}`}
        />
      </button>
      {isOpen && (
        <div className="border-t border-line px-4 py-5 sm:ps-[5.25rem] sm:pe-5">
          <ItemEditor checklist={checklist} item={item} onHelp={() => onHelp(item.id)} />
        </div>
      )}
    </li>
  );
}

/** What speaks against the recorded answer, or for a better one (R-B6, R-B15). */
function Contradictions({ state }: { readonly state: ItemState | undefined }) {
  const { t } = useTranslation('checklist');
  const ledgers = state?.ledgers?.contradiction;
  return (
    <>
      {ledgers === 'contradicted' && (
        <Badge tone="warning" icon={TriangleAlert}>
          {t('row.contradictsLedgers')}
        </Badge>
      )}
      {ledgers === 'could-be-yes' && <Badge tone="key">{t('row.couldBeYes')}</Badge>}
      {state?.contradictsSum && (
        <Badge tone="warning" icon={TriangleAlert}>
          {t('row.contradictsSum')}
        </Badge>
      )}
    </>
  );
}
