/**
 * One answer being edited: what is typed is shown at once and saved by itself. Nothing is overwritten: when somebody
 * else saved first, both answers are kept until the person chooses.
 */
import { BLANK_ANSWER, type ItemAnswer } from '@mamori/core/assessment/answer-document';
import { sameRow } from '@mamori/core/assessment/compare';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { ApiProblem, api } from '../../app/api.ts';
import { connectionStore } from '../../app/connection.ts';
import { type Assessment, answerOf, rowOf, type StoredAnswer } from './checklist-data.ts';
import { type AnswerPlace, beginEditing, forgetAnswer, keepAnswer, keptAnswer } from './unsaved-answers.ts';
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
  /** An answer that vendors gave; the responses are kept as where it came from (R-B8). */
  takeOver(value: ItemAnswer, responseIds: readonly string[]): void;
  keepMine(): void;
  takeTheirs(): void;
  retry(): void;
}

/** Milliseconds until a change is sent: while typing, after a pause; a pressed answer, once it has been painted. */
const PAUSE = { soon: 700, now: 50 };

export function useAnswer(assessment: Assessment, itemId: string, systemId: string | null): EditedAnswer {
  const stored = answerOf(assessment, itemId, systemId);
  const place = { assessmentId: assessment.id, itemId, systemId };
  // What was typed before the session ended, the connection broke or the tab was loaded anew.
  const [kept] = useState(() => keptAnswer(place));
  const [draft, setDraft] = useState<ItemAnswer | null>(kept?.value ?? null);
  const [save, setSave] = useState<SaveState>('idle');
  const [error, setError] = useState<Error | null>(null);
  const [theirs, setTheirs] = useState<StoredAnswer | null>(null);
  const timer = useRef(0);
  const running = useRef(false);
  // What the next save has to know, whenever it starts.
  const latest = useRef({
    draft,
    version: kept?.version ?? 0,
    assessmentId: assessment.id,
    responseIds: null as readonly string[] | null,
  });
  const version = stored?.version ?? 0;
  useLayoutEffect(() => {
    latest.current.assessmentId = assessment.id;
    // While something is typed the version stays the one it was based on: a change that arrives meanwhile must end in a conflict.
    if (!running.current && latest.current.draft === null)
      latest.current.version = Math.max(latest.current.version, version);
  });

  const send = useCallback(async () => {
    window.clearTimeout(timer.current);
    if (running.current || !latest.current.draft) return;
    running.current = true;
    try {
      // What is changed while a save is under way goes out with the next one.
      for (let sent: ItemAnswer | null = null; sent !== latest.current.draft; ) {
        sent = latest.current.draft as ItemAnswer;
        setSave('saving');
        const { assessmentId, version, responseIds } = latest.current;
        const place = { assessmentId, itemId, systemId };
        latest.current.version = await storeAnswer(place, sent, version, responseIds);
        if (latest.current.responseIds === responseIds) latest.current.responseIds = null;
        if (sent !== latest.current.draft)
          keepAnswer({ assessmentId, itemId, systemId }, latest.current.version, latest.current.draft);
      }
      forgetAnswer({ assessmentId: latest.current.assessmentId, itemId, systemId });
      latest.current.draft = null;
      setDraft(null);
      setError(null);
      setSave('saved');
    } catch (cause) {
      const { assessmentId, version, draft: unsaved } = latest.current;
      keepAnswer({ assessmentId, itemId, systemId }, version, unsaved, true);
      // What the vendors say has changed: the next try saves it as the person's own answer.
      if (cause instanceof ApiProblem && cause.code === 'conflict') latest.current.responseIds = null;
      const current = currentOf(cause);
      if (current) setTheirs(current);
      setError(current ? null : (cause as Error));
      setSave(current ? 'conflict' : 'failed');
    }
    running.current = false;
  }, [itemId, systemId]);

  const put = (value: ItemAnswer, when: 'now' | 'soon') => {
    latest.current.draft = value;
    setDraft(value);
    keepAnswer(place, latest.current.version, value);
    if (theirs) return;
    setSave('waiting');
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void send(), PAUSE[when]);
  };

  useEffect(() => {
    const { assessmentId } = latest.current;
    const endEditing = beginEditing({ assessmentId, itemId, systemId });
    const stopWaiting = connectionStore.subscribe(() => connectionStore.get() === 'ok' && void send());
    void send();
    return () => {
      stopWaiting();
      endEditing();
      // Leaving the page or the question does not lose what was just typed.
      void send();
    };
  }, [send, itemId, systemId]);

  const value = draft ?? (stored ? rowOf(stored) : BLANK_ANSWER);
  return {
    value,
    stored,
    save,
    error,
    theirs,
    change(patch, when = 'soon') {
      if ('answer' in patch) latest.current.responseIds = null;
      put({ ...(latest.current.draft ?? value), ...patch }, when);
    },
    replace: (next) => put(next, 'now'),
    takeOver(next, responseIds) {
      latest.current.responseIds = responseIds;
      put(next, 'now');
    },
    keepMine() {
      latest.current.version = theirs?.version ?? latest.current.version;
      setTheirs(null);
      void send();
    },
    takeTheirs() {
      latest.current.draft = null;
      forgetAnswer(place);
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

/** Saves one answer and shows what the server made of it; returns the new version. */
export async function storeAnswer(
  { assessmentId, itemId, systemId }: AnswerPlace,
  value: ItemAnswer,
  version: number,
  responseIds: readonly string[] | null = null,
): Promise<number> {
  const { proposal: _, ...body } = value;
  try {
    const result = await api.call('saveAnswer', {
      params: { assessmentId, itemId },
      ...(systemId ? { query: { systemId } } : {}),
      body: (responseIds ? { ...body, from: { kind: 'vendors', responseIds } } : body) as never,
      ifMatch: version,
    });
    patchAssessment(assessmentId, (now) => ({
      ...now,
      answers: mergeAnswers(now.answers, [result.answer]),
      items: now.items.map((state) => (state.itemId === itemId ? result.item : state)),
      progress: result.progress,
      changeNumber: Math.max(now.changeNumber, result.changeNumber),
    }));
    return result.answer.version;
  } catch (cause) {
    const current = currentOf(cause);
    if (!current || current.state === 'proposed' || !sameRow(rowOf(current), value)) throw cause;
    // Saved by an earlier try whose answer got lost on the way.
    patchAssessment(assessmentId, (now) => ({ ...now, answers: mergeAnswers(now.answers, [current]) }));
    return current.version;
  }
}

function currentOf(cause: unknown): StoredAnswer | null {
  if (!(cause instanceof ApiProblem) || cause.code !== 'changed-meanwhile') return null;
  return (cause.problem.details?.current as StoredAnswer | null | undefined) ?? null;
}
