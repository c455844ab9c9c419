import { ledgerOf } from '@mamori/core/ledger/ledgers';
import { Ban, CircleCheck, CircleHelp, Clock, Eraser, PencilLine, ShieldAlert } from 'lucide-react';
import { startTransition, useOptimistic, useState } from 'react';
import { useTranslation } from '../../app/translation.ts';
import { Badge } from '../../ui/badge.tsx';
import { IconButton } from '../../ui/button.tsx';
import { type Choice, ChoiceControl } from '../../ui/choice-control.tsx';
import { formatShortDate } from '../../ui/date-text.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useLedgerWords } from '../ledgers/ledger-words.ts';
import { DECISIONS, type Decision, type Entry, isUnused } from './review-data.ts';
import type { Decide } from './use-decide.ts';

const LOOK = {
  keep: { icon: CircleCheck, tone: 'success' },
  disable: { icon: Ban, tone: 'warning' },
  change: { icon: PencilLine, tone: 'key' },
} as const satisfies Record<Decision, Pick<Choice<Decision>, 'icon' | 'tone'>>;

interface EntryRowProps {
  readonly entry: Entry;
  readonly decide: Decide | null;
}

/** One account: what it is, what deserves a look, and one press. */
export function EntryRow({ entry, decide }: EntryRowProps) {
  const { t } = useTranslation('accountReviews');
  const words = useLedgerWords(ledgerOf('account'));
  const { shown, note } = entry;
  return (
    <li className="flex flex-col gap-x-6 gap-y-2 lg:flex-row lg:items-start lg:justify-between">
      <div className="min-w-0 grow">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="font-bold break-all">{shown.name}</span>
          <span>
            {[shown.system, shown.device].filter(Boolean).join('　') || words.choice('layer', shown.layer)}
          </span>
          <Marks shown={shown} />
        </p>
        <Facts shown={shown} />
        {!decide && note !== '' && (
          <p className="whitespace-pre-wrap">
            {t('field.note')}：{note}
          </p>
        )}
      </div>
      <div className="shrink-0">
        {decide ? <Decisions entry={entry} decide={decide} /> : <Decided decision={entry.decision} />}
      </div>
    </li>
  );
}

function Marks({ shown }: Pick<Entry, 'shown'>) {
  const { t } = useTranslation('accountReviews');
  return (
    <>
      {shown.administrator === 'yes' && (
        <Badge tone="warning" icon={ShieldAlert}>
          {t('mark.administrator')}
        </Badge>
      )}
      {isUnused(shown) && (
        <Badge tone="warning" icon={Clock}>
          {t('mark.unused')}
        </Badge>
      )}
    </>
  );
}

function Facts({ shown }: Pick<Entry, 'shown'>) {
  const { t, i18n } = useTranslation('accountReviews');
  const words = useLedgerWords(ledgerOf('account'));
  const facts = [
    words.choice('layer', shown.layer),
    words.choice('kind', shown.kind),
    shown.role && t('mark.role', { role: shown.role }),
    shown.lastUsedOn
      ? t('mark.lastUsed', { date: formatShortDate(shown.lastUsedOn, i18n.language) })
      : t('mark.lastUsedUnknown'),
    shown.administrator === 'unknown' && t('mark.administratorUnknown'),
    shown.enabled === 'unknown' && t('mark.disabledUnknown'),
  ].filter(Boolean);
  return <p className="text-sm text-ink-soft">{facts.join('　')}</p>;
}

function Decided({ decision }: Pick<Entry, 'decision'>) {
  const { t } = useTranslation('accountReviews');
  if (decision === null) return <Badge icon={CircleHelp}>{t('decision.none')}</Badge>;
  const { icon, tone } = LOOK[decision];
  return (
    <Badge tone={tone} icon={icon}>
      {t(`decision.${decision}`)}
    </Badge>
  );
}

function Decisions({ entry, decide }: { readonly entry: Entry; readonly decide: Decide }) {
  const { t } = useTranslation('accountReviews');
  const { shown } = entry;
  const [decision, paint] = useOptimistic(entry.decision);
  const choose = (chosen: Decision | null) =>
    startTransition(async () => {
      paint(chosen);
      await decide([{ entry, decision: chosen }]);
    });
  return (
    <div className="flex flex-col gap-2 lg:w-88">
      <ChoiceControl
        label={t('decide.label', { account: [shown.name, shown.system || shown.device].join(' ') })}
        isLabelHidden
        size="compact"
        value={decision}
        onChange={choose}
        choices={DECISIONS.map((value) => ({ value, label: t(`decision.${value}`), ...LOOK[value] }))}
      >
        {decision !== null && (
          <IconButton icon={Eraser} label={t('decide.clear')} onPress={() => choose(null)} />
        )}
      </ChoiceControl>
      {(decision === 'change' || decision === 'disable') && (
        <Note key={entry.note} entry={entry} isWanted={decision === 'change'} decide={decide} />
      )}
    </div>
  );
}

interface NoteProps {
  readonly entry: Entry;
  /** A change without words says nothing to whoever makes it. */
  readonly isWanted: boolean;
  readonly decide: Decide;
}

/** Kept when the field is left. */
function Note({ entry, isWanted, decide }: NoteProps) {
  const { t } = useTranslation('accountReviews');
  const [note, setNote] = useState(entry.note);
  const save = () => {
    if (note.trim() !== entry.note) void decide([{ entry, note }]);
  };
  return (
    <TextField
      label={t('field.note')}
      hint={isWanted && note.trim() === '' ? t('decide.noteHint') : undefined}
      value={note}
      onChange={setNote}
      onBlur={save}
      maxLength={1000}
      isOptional={!isWanted}
    />
  );
}
