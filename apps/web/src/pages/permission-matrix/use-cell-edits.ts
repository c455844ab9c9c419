import type { InformationClass, Job } from '@mamori/core/ledger/ledgers/people';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { ApiProblem, invalidate, useMutationOperation } from '../../app/api.ts';
import { useTranslation } from '../../app/translation.ts';
import { toast } from '../../ui/toast.tsx';
import { useUndoable } from '../ledgers/use-undoable.ts';
import { BLANK, type CellState, keyOf, type Matrix } from './matrix-data.ts';

export interface CellEdit {
  readonly job: Job;
  readonly informationClass: InformationClass;
  readonly to: CellState;
}
interface Pending extends CellEdit {
  /** What stood there when it was touched first. */
  readonly was: CellState;
}

/** Presses that follow each other are one change in the history, with one way back. */
const PAUSE = 1200;

const isSame = (a: CellState, b: CellState) => a.level === b.level && a.actual === b.actual;

/** The cells as the person has left them; sent a moment after the last press, and when the page is left. */
export function useCellEdits(matrix: Matrix) {
  const { t } = useTranslation('permissions');
  const { done } = useUndoable('permission');
  const [pending, setPending] = useState<ReadonlyMap<string, Pending>>(new Map());
  const timer = useRef<number | undefined>(undefined);
  const save = useMutationOperation('setPermissions');
  const stored = new Map(
    matrix.cells.map(({ job, informationClass, level, actual }) => [
      keyOf(job, informationClass),
      { level, actual },
    ]),
  );
  const stateOf = (job: Job, informationClass: InformationClass): CellState => {
    const key = keyOf(job, informationClass);
    return pending.get(key)?.to ?? stored.get(key) ?? BLANK;
  };

  async function send(all: ReadonlyMap<string, Pending>): Promise<void> {
    window.clearTimeout(timer.current);
    const cells = [...all.values()].filter(({ to, was }) => !isSame(to, was));
    const settle = () => setPending((now) => new Map([...now].filter(([key, one]) => all.get(key) !== one)));
    if (cells.length === 0 || matrix.systemId === null) return settle();
    try {
      const { changeSetId } = await save.mutateAsync({
        params: { systemId: matrix.systemId },
        body: { cells },
      });
      await done(t('saved', { count: cells.length }), changeSetId);
    } catch (error) {
      await invalidate(['getPermissionMatrix']);
      if (error instanceof ApiProblem && error.code === 'changed-meanwhile')
        toast(t('changedMeanwhile'), { tone: 'warning' });
    }
    settle();
  }

  function change(edits: readonly CellEdit[], isWhole = false): void {
    const next = new Map(pending);
    for (const edit of edits) {
      const key = keyOf(edit.job, edit.informationClass);
      const was = next.get(key)?.was ?? stored.get(key) ?? BLANK;
      next.set(key, { ...edit, was });
    }
    setPending(next);
    window.clearTimeout(timer.current);
    if (isWhole) void send(next);
    else timer.current = window.setTimeout(() => void send(next), PAUSE);
  }

  const leave = useEffectEvent(() => void send(pending));
  useEffect(() => () => leave(), []);
  const { error } = save;
  const isOvertaken = error instanceof ApiProblem && error.code === 'changed-meanwhile';
  return { stateOf, change, pending, error: isOvertaken ? null : error };
}

export type CellEdits = ReturnType<typeof useCellEdits>;
