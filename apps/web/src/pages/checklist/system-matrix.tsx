import { useTranslation } from '../../app/translation.ts';
import { AnswerControl } from '../../ui/answer-control.tsx';
import { Button } from '../../ui/button.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { chooseFirst } from './answer-rules.ts';
import { type Checklist, type ChecklistSystem, type Item, stateOf } from './checklist-data.ts';
import { ConflictNotice } from './conflict-notice.tsx';
import type { EditedAnswer } from './edited-answer.ts';
import { SaveNote } from './save-note.tsx';
import { useShownSystems } from './shown-systems.tsx';
import { useAnswer } from './use-answer.ts';

interface SystemMatrixProps {
  readonly checklist: Checklist;
  readonly item: Item;
  /** The facility's own answer: the sum is only a proposal for it. */
  readonly facility: EditedAnswer;
}

/** One line per system with its own answer; below it the sum and why it is so (R-B6). */
export function SystemMatrix({ checklist, item, facility }: SystemMatrixProps) {
  const { t } = useTranslation(['checklist', 'common']);
  const { assessment, canEdit } = checklist;
  const sum = stateOf(assessment, item.id)?.sum ?? null;
  const shown = useShownSystems(assessment, item.id);
  const sumAnswer = sum && sum.verdict !== 'unknown' ? sum.verdict : null;
  return (
    <div className="flex flex-col gap-4">
      {shown.search}
      {shown.systems.length > 0 && (
        <ul className="@container flex flex-col divide-y divide-line rounded-lg border border-line">
          {shown.systems.map((system) => (
            <SystemRow key={system.id} checklist={checklist} item={item} system={system} />
          ))}
        </ul>
      )}
      {shown.more}
      {sum && (
        <div className="flex flex-wrap items-center gap-3 rounded-lg bg-sunken p-4">
          <span className="font-bold">{t('checklist:systems.sum')}</span>
          <StateTag state={sum.verdict} />
          <span className="text-ink-soft">{t(`checklist:systems.because.${sum.verdict}`)}</span>
          {canEdit && sumAnswer && facility.value.answer !== sumAnswer && (
            <Button
              variant="secondary"
              size="small"
              onPress={() => facility.change(chooseFirst(facility.value, sumAnswer), 'now')}
            >
              {t('checklist:systems.use', { answer: t(`common:answer.${sumAnswer}`) })}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

interface SystemRowProps {
  readonly checklist: Checklist;
  readonly item: Item;
  readonly system: ChecklistSystem;
}

function SystemRow({ checklist, item, system }: SystemRowProps) {
  const { t } = useTranslation('checklist');
  const edited = useAnswer(checklist.assessment, item.id, system.id);
  const reason = stateOf(checklist.assessment, item.id)?.sum?.reasons.find(
    (one) => one.systemId === system.id,
  );
  return (
    <li className="flex flex-col gap-2 p-4 @2xl:py-2">
      <div className="grid items-center gap-x-4 gap-y-2 @2xl:grid-cols-[minmax(0,5fr)_23rem_minmax(0,6fr)]">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4 @2xl:block">
          <span className="font-bold">{system.name}</span>
          <span className="text-sm text-ink-soft @2xl:block">{system.vendorName}</span>
          <SaveNote edited={edited} />
        </div>
        <AnswerControl
          label={t('systems.answerOf', { system: system.name })}
          isLabelHidden
          size="compact"
          value={edited.value.answer}
          isDisabled={!checklist.canEdit}
          onChange={(answer) => edited.change(chooseFirst(edited.value, answer), 'now')}
        />
        <TextField
          label={t('systems.noteOf', { system: system.name })}
          isLabelHidden
          placeholder={t('systems.notePlaceholder')}
          value={edited.value.note}
          isDisabled={!checklist.canEdit}
          onChange={(note) => edited.change({ note })}
        />
      </div>
      {reason && !reason.counted && <p className="text-sm text-ink-soft">{reason.text}</p>}
      <ConflictNotice edited={edited} />
    </li>
  );
}
