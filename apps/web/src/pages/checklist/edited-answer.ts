/**
 * One answer being edited: what is typed is shown at once and saved by itself. Nothing is overwritten: when somebody
 * else saved first, both answers are kept until the person chooses.
 */
import { BLANK_ANSWER, type ItemAnswer } from '@mamori/core/assessment/answer-document';
import { sameRow } from '@mamori/core/assessment/compare';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { ApiProblem } from '../../app/api.ts';
import { connectionStore } from '../../app/connection.ts';
import { rowOf, type StoredAnswer } from './checklist-data.ts';

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

/** Where the answer is kept: on the server, and in this tab until it is there. */
export interface AnswerStore {
  /** What was typed before the session ended, the connection broke or the tab was loaded anew. */
  kept(): { readonly value: ItemAnswer; readonly version: number } | null;
  keep(value: ItemAnswer, version: number, hasFailed: boolean): void;
  forget(): void;
  /** Sends it; resolves with what the server has now, rejects with `changed-meanwhile` when `version` is not the last. */
  save(value: ItemAnswer, version: number, responseIds: readonly string[] | null): Promise<StoredAnswer>;
  /** The answer inside a `changed-meanwhile`. */
  currentOf(cause: unknown): StoredAnswer | null;
  /** Puts an answer of the server into the data of the page. */
  show(answer: StoredAnswer): void;
}

/** Milliseconds until a change is sent: while typing, after a pause; a pressed answer, once it has been painted. */
const PAUSE = { soon: 700, now: 50 };

/** `listed`: the answer in the data of the page; the store belongs to one answer as long as the component lives. */
export function useEditedAnswer(listed: StoredAnswer | undefined, store: AnswerStore): EditedAnswer {
  // The data of the page reaches this component a moment after the answer to a save: until then, that answer counts.
  const [answered, setAnswered] = useState<StoredAnswer | null>(null);
  const stored = newer(listed, answered);
  const [kept] = useState(() => store.kept());
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
    responseIds: null as readonly string[] | null,
    store,
  });
  const version = stored?.version ?? 0;
  useLayoutEffect(() => {
    latest.current.store = store;
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
        const { store, version, responseIds } = latest.current;
        const answer = await saved(store, sent, version, responseIds);
        latest.current.version = answer.version;
        setAnswered(answer);
        if (latest.current.responseIds === responseIds) latest.current.responseIds = null;
        if (sent !== latest.current.draft) store.keep(latest.current.draft, answer.version, false);
      }
      latest.current.store.forget();
      latest.current.draft = null;
      setDraft(null);
      setError(null);
      setSave('saved');
    } catch (cause) {
      const { store, version, draft: unsaved } = latest.current;
      if (unsaved) store.keep(unsaved, version, true);
      // What the vendors say has changed: the next try saves it as the person's own answer.
      if (cause instanceof ApiProblem && cause.code === 'conflict') latest.current.responseIds = null;
      const current = store.currentOf(cause);
      if (current) setTheirs(current);
      setError(current ? null : (cause as Error));
      setSave(current ? 'conflict' : 'failed');
    }
    running.current = false;
  }, []);

  const put = (value: ItemAnswer, when: 'now' | 'soon') => {
    latest.current.draft = value;
    setDraft(value);
    store.keep(value, latest.current.version, false);
    if (theirs) return;
    setSave('waiting');
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void send(), PAUSE[when]);
  };

  useEffect(() => {
    const stopWaiting = connectionStore.subscribe(() => connectionStore.get() === 'ok' && void send());
    void send();
    return () => {
      stopWaiting();
      // Leaving the page or the question does not lose what was just typed.
      void send();
    };
  }, [send]);

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
      store.forget();
      if (theirs) {
        latest.current.version = theirs.version;
        setAnswered(theirs);
        store.show(theirs);
      }
      setDraft(null);
      setTheirs(null);
      setSave('idle');
    },
    retry: () => void send(),
  };
}

function newer(listed: StoredAnswer | undefined, answered: StoredAnswer | null): StoredAnswer | undefined {
  return answered && answered.version > (listed?.version ?? 0) ? answered : listed;
}

/** Saves an answer and shows what the server made of it; also when an earlier try had saved it and its answer got lost. */
export async function saved(
  store: Pick<AnswerStore, 'save' | 'currentOf' | 'show'>,
  value: ItemAnswer,
  version: number,
  responseIds: readonly string[] | null = null,
): Promise<StoredAnswer> {
  try {
    return await store.save(value, version, responseIds);
  } catch (cause) {
    const current = store.currentOf(cause);
    if (!current || current.state === 'proposed' || !sameRow(rowOf(current), value)) throw cause;
    store.show(current);
    return current;
  }
}

/** What another person saved first, as the refusal of a save tells it. */
export function currentInside<T>(cause: unknown): T | null {
  if (!(cause instanceof ApiProblem) || cause.code !== 'changed-meanwhile') return null;
  return (cause.problem.details?.current as T | null | undefined) ?? null;
}
