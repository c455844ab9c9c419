import type { ItemAnswer } from '@mamori/core/assessment/answer-document';
import { compareRows } from '@mamori/core/assessment/compare';
import { useState } from 'react';
import { useTranslation } from '../../app/translation.ts';
import { ConflictChoice, type ConflictRow } from '../../forms/conflict-choice.tsx';

export interface AnswerBase {
  /** The version that the editor began with: saving upon a later one would undo a colleague's entries unseen. */
  readonly basedOn: number;
  readonly isOverdue: boolean;
  /** Goes on from what stands there now. */
  readonly settle: () => void;
}

/** `version`: of what stands there now; it may change while somebody types. */
export function useAnswerBase(version: number): AnswerBase {
  const [basedOn, setBasedOn] = useState(version);
  return { basedOn, isOverdue: version !== basedOn, settle: () => setBasedOn(version) };
}

interface AnswerConflictProps {
  readonly theirs: ItemAnswer;
  readonly mine: ItemAnswer;
  /** What is kept beside the answer. */
  readonly more?: readonly ConflictRow[];
  readonly onTakeTheirs: () => void;
  readonly onKeepMine: () => void;
}

/** Two people wrote the same item: what differs, and whose stays. Needs the texts of `checklist` and `setup`. */
export function AnswerConflict({ theirs, mine, more = [], onTakeTheirs, onKeepMine }: AnswerConflictProps) {
  const { t } = useTranslation(['checklist', 'common']);
  const shown = (field: string, text: string | null) =>
    text !== null && (field === 'answer' || field === 'secondAnswer')
      ? t(`common:answer.${text as 'yes'}`)
      : (text ?? '');
  const rows = compareRows(theirs, mine).map(({ field, before, after }) => ({
    key: field,
    label: t(`checklist:field.${field}`),
    theirs: shown(field, before),
    mine: shown(field, after),
  }));
  return (
    <ConflictChoice
      rows={[...rows, ...more.filter((row) => row.theirs !== row.mine)]}
      onTakeTheirs={onTakeTheirs}
      onKeepMine={onKeepMine}
    />
  );
}
