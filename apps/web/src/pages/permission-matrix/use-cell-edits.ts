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

type Held = ReadonlyMap<string, Pending>;

/**
 * The cells as the person has left them; sent a moment after the last press, and when the page is left. What is pressed
 * while they are on their way goes after them, upon what they have become.
 */
export function useCellEdits(matrix: Matrix) {
  const { t } = useTranslation('permissions');
  const { done } = useUndoable('permission');
  const held = useRef<Held>(new Map());
  const [pending, show] = useState<Held>(new Map());
  const timer = useRef<number | undefined>(undefined);
  const isSending = useRef(false);
  const isLeft = useRef(false);
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
  const hold = (next: Held) => {
    held.current = next;
    show(next);
  };

  async function send(): Promise<void> {
    window.clearTimeout(timer.current);
    if (isSending.current || held.current.size === 0) return;
    isSending.current = true;
    const sent = held.current;
    const isSaved = await put([...sent.values()].filter(({ to, was }) => !isSame(to, was)));
    const left = [...held.current].filter(([key, one]) => sent.get(key) !== one);
    hold(
      new Map(left.map(([key, one]) => [key, { ...one, was: (isSaved && sent.get(key)?.to) || one.was }])),
    );
    isSending.current = false;
    if (left.length > 0) sendAfter(isLeft.current ? 0 : PAUSE);
  }

  async function put(cells: readonly Pending[]): Promise<boolean> {
    if (cells.length === 0 || matrix.systemId === null) return true;
    try {
      const { changeSetId } = await save.mutateAsync({
        params: { systemId: matrix.systemId },
        body: { cells: [...cells] },
      });
      await done(t('saved', { count: cells.length }), changeSetId);
      return true;
    } catch (error) {
      await invalidate(['getPermissionMatrix']);
      if (error instanceof ApiProblem && error.code === 'changed-meanwhile')
        toast(t('changedMeanwhile'), { tone: 'warning' });
      return false;
    }
  }

  function sendAfter(milliseconds: number): void {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void send(), milliseconds);
  }

  function change(edits: readonly CellEdit[], isWhole = false): void {
    const next = new Map(held.current);
    for (const edit of edits) {
      const key = keyOf(edit.job, edit.informationClass);
      const was = next.get(key)?.was ?? stored.get(key) ?? BLANK;
      next.set(key, { ...edit, was });
    }
    hold(next);
    if (isWhole) void send();
    else sendAfter(PAUSE);
  }

  const leave = useEffectEvent(() => void send());
  useEffect(() => {
    isLeft.current = false;
    return () => {
      isLeft.current = true;
      leave();
    };
  }, []);
  const { error } = save;
  const isOvertaken = error instanceof ApiProblem && error.code === 'changed-meanwhile';
  return { stateOf, change, pending, error: isOvertaken ? null : error };
}

export type CellEdits = ReturnType<typeof useCellEdits>;
