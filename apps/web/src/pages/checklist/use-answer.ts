/**
 * One answer being edited: what is typed is shown at once and saved by itself. Nothing is overwritten: when somebody
 * else saved first, both answers are kept until the person chooses.
 */
import { BLANK_ANSWER, type ItemAnswer } from '@mamori/core/assessment/answer-document';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiProblem, api } from '../../app/api.ts';
import { type Assessment, answerOf, rowOf, type StoredAnswer } from './checklist-data.ts';
import { mergeAnswers, patchAssessment } from './use-checklist.ts';

export type SaveState = 'idle' | 'waiting' | 'saving' | 'saved' | 'failed' | 'conflict';

export interface EditedAnswer {
  readonly value: ItemAnswer;
  readonly stored: StoredAnswer | undefined;
  readonly save: SaveState;
  readonly error: Error | null;
  /** What somebody else saved meanwhile. */
  readonly theirs: StoredAnswer | null;
  change(patch: Partial<ItemAnswer>, when?: 'now' | 'soon'): void;
  replace(value: ItemAnswer): void;
  keepMine(): void;
  takeTheirs(): void;
  retry(): void;
}

const PAUSE = 700;

export function useAnswer(assessment: Assessment, itemId: string, systemId: string | null): EditedAnswer {
  const stored = answerOf(assessment, itemId, systemId);
  const [draft, setDraft] = useState<ItemAnswer | null>(null);
  const [save, setSave] = useState<SaveState>('idle');
  const [error, setError] = useState<Error | null>(null);
  const [theirs, setTheirs] = useState<StoredAnswer | null>(null);
  const timer = useRef(0);
  const running = useRef(false);
  // What the next save has to know, whenever it starts.
  const latest = useRef({ draft, version: 0, assessmentId: assessment.id });
  latest.current.assessmentId = assessment.id;
  // While something is typed the version stays the one it was based on: a change that arrives meanwhile must end in a conflict.
  if (!running.current && latest.current.draft === null)
    latest.current.version = Math.max(latest.current.version, stored?.version ?? 0);

  const send = useCallback(async () => {
    window.clearTimeout(timer.current);
    const { draft: sending, version, assessmentId } = latest.current;
    if (running.current || !sending) return;
    running.current = true;
    setSave('saving');
    try {
      const { proposal: _, ...body } = sending;
      const result = await api.call('saveAnswer', {
        params: { assessmentId, itemId },
        ...(systemId ? { query: { systemId } } : {}),
        body: body as never,
        ifMatch: version,
      });
      latest.current.version = result.answer.version;
      patchAssessment(assessmentId, (now) => ({
        ...now,
        answers: mergeAnswers(now.answers, [result.answer]),
        items: now.items.map((state) => (state.itemId === itemId ? result.item : state)),
        progress: result.progress,
        changeNumber: Math.max(now.changeNumber, result.changeNumber),
      }));
      running.current = false;
      if (latest.current.draft !== sending) return void send();
      latest.current.draft = null;
      setDraft(null);
      setError(null);
      setSave('saved');
    } catch (cause) {
      running.current = false;
      const current = currentOf(cause);
      if (current) setTheirs(current);
      setError(current ? null : (cause as Error));
      setSave(current ? 'conflict' : 'failed');
    }
  }, [itemId, systemId]);

  const put = (value: ItemAnswer, when: 'now' | 'soon') => {
    latest.current.draft = value;
    setDraft(value);
    if (theirs) return;
    setSave('waiting');
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void send(), when === 'now' ? 0 : PAUSE);
  };

  // Leaving the page or the question does not lose what was just typed.
  useEffect(() => () => void send(), [send]);

  const value = draft ?? (stored ? rowOf(stored) : BLANK_ANSWER);
  return {
    value,
    stored,
    save,
    error,
    theirs,
    change: (patch, when = 'soon') => put({ ...(latest.current.draft ?? value), ...patch }, when),
    replace: (next) => put(next, 'now'),
    keepMine() {
      latest.current.version = theirs?.version ?? latest.current.version;
      setTheirs(null);
      void send();
    },
    takeTheirs() {
      latest.current.draft = null;
      if (theirs) {
        latest.current.version = theirs.version;
        patchAssessment(assessment.id, (now) => ({ ...now, answers: mergeAnswers(now.answers, [theirs]) }));
      }
      setDraft(null);
      setTheirs(null);
      setSave('idle');
    },
    retry: () => void send(),
  };
}

function currentOf(cause: unknown): StoredAnswer | null {
  if (!(cause instanceof ApiProblem) || cause.code !== 'changed-meanwhile') return null;
  return (cause.problem.details?.current as StoredAnswer | null | undefined) ?? null;
}
