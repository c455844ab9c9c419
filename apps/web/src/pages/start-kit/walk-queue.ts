/**
 * What was typed on the walk and is not on the server yet. A phone that walks through a house loses its connection: it is kept on the phone,
 * for the person who typed it, and sent as soon as the server answers again. Somebody else's entry is never written over silently.
 */
import type { LedgerValue } from '@mamori/core/ledger/column';
import { ApiProblem, api, ConnectionLost, invalidate, queryClient } from '../../app/api.ts';
import { connectionStore } from '../../app/connection.ts';
import { currentOwner } from '../../app/session.ts';
import { remember, remembered } from '../../app/storage.ts';
import { createStore } from '../../app/store.ts';
import type { DeviceRow, Values } from './walk-list.ts';

/** `lost`: waits for the connection or the session. `refused`: the server named a fault. `conflict`: somebody else was first. */
type PendingState = 'waiting' | 'sending' | 'lost' | 'refused' | 'conflict' | 'gone';

export interface Pending {
  readonly values: Values;
  /** What stood there when it was typed. */
  readonly base: Values;
  readonly state: PendingState;
  /** Message by column. */
  readonly problems?: Readonly<Record<string, string>>;
  /** The other person's entries that differ. */
  readonly theirs?: Values;
}

type Queue = ReadonlyMap<string, Pending>;

const PAUSE_MS = 900;
export const walkQueue = createStore<Queue>(new Map());
const timers = new Map<string, number>();
/** Rows with a save on its way: a second one beside it would take the first for somebody else's. */
const underWay = new Set<string>();
/** The newest that this phone has seen of each row. */
const stored = new Map<string, DeviceRow>();
let owner: string | null = null;

const storageKey = (person: string) => `mamori.walk ${person}`;

/** Takes up what this person left on this phone, and sends it; returns the way to stop. */
export function openWalkQueue(): () => void {
  const person = currentOwner();
  if (owner !== person) {
    owner = person;
    walkQueue.set(person ? readQueue(person) : new Map());
  }
  void sendAll();
  return connectionStore.subscribe(() => {
    if (connectionStore.get() === 'ok') void sendAll();
  });
}

function readQueue(person: string): Queue {
  try {
    const kept = JSON.parse(remembered(storageKey(person)) ?? '{}') as Record<string, Pending>;
    return new Map(Object.entries(kept).map(([id, one]) => [id, { ...one, state: 'waiting' }]));
  } catch {
    return new Map();
  }
}

function setPending(id: string, pending: Pending | null): void {
  const next = new Map(walkQueue.get());
  if (pending && Object.keys(pending.values).length > 0) next.set(id, pending);
  else next.delete(id);
  walkQueue.set(next);
  if (owner) remember(storageKey(owner), next.size === 0 ? null : JSON.stringify(Object.fromEntries(next)));
}

/** Keeps what was typed and sends it after a short pause, or at once. */
export function keepTyped(row: DeviceRow, values: Values, { atOnce = false } = {}): void {
  const known = walkQueue.get().get(row.id);
  const base = { ...pick(row.values, Object.keys(values)), ...known?.base };
  setPending(row.id, { values: { ...known?.values, ...values }, base, state: 'waiting' });
  sendAfter(row.id, atOnce ? 0 : PAUSE_MS);
}

function sendAfter(id: string, milliseconds: number): void {
  window.clearTimeout(timers.get(id));
  timers.set(
    id,
    window.setTimeout(() => void sendTyped(id), milliseconds),
  );
}

export function forgetTyped(id: string): void {
  window.clearTimeout(timers.get(id));
  setPending(id, null);
}

/** The other person's entries stand: ours are written over them all the same. */
export function insist(id: string): void {
  const pending = walkQueue.get().get(id);
  if (!pending) return;
  setPending(id, { values: pending.values, base: { ...pending.base, ...pending.theirs }, state: 'waiting' });
  void sendTyped(id);
}

/** What the list shows; an older answer never takes the place of a newer one. */
export function noteRows(rows: readonly DeviceRow[]): void {
  for (const row of rows) if (row.version >= (stored.get(row.id)?.version ?? 0)) stored.set(row.id, row);
}

/** An answer that was on its way while a save overtook it shows what was saved all the same. */
export function newestOf(row: DeviceRow): DeviceRow {
  const known = stored.get(row.id);
  return known && known.version > row.version ? known : row;
}

export async function sendAll(): Promise<void> {
  for (const [id, { state }] of walkQueue.get())
    if (state === 'lost' || state === 'waiting') await sendTyped(id);
}

/** Leaving a field sends what is there without waiting; what is typed while a save is on its way goes after it. */
export async function sendTyped(id: string): Promise<void> {
  window.clearTimeout(timers.get(id));
  const pending = walkQueue.get().get(id);
  if (!pending || pending.state === 'conflict' || underWay.has(id)) return;
  underWay.add(id);
  setPending(id, { ...pending, state: 'sending' });
  const { values } = pending;
  try {
    taken(id, values, await save(id, pending));
  } catch (error) {
    const now = walkQueue.get().get(id);
    if (!now) return;
    const after = stateAfter(error);
    // What was refused has been corrected meanwhile: it deserves a try of its own.
    const isCorrected = after.state === 'refused' && now.values !== values;
    setPending(id, { values: now.values, base: now.base, ...(isCorrected ? { state: 'waiting' } : after) });
  } finally {
    underWay.delete(id);
    if (walkQueue.get().get(id)?.state === 'waiting') sendAfter(id, PAUSE_MS);
  }
}

class Overtaken extends Error {
  readonly theirs: Values;
  constructor(theirs: Values) {
    super('changed meanwhile');
    this.theirs = theirs;
  }
}

function stateAfter(error: unknown): Pick<Pending, 'state' | 'problems' | 'theirs'> {
  if (error instanceof Overtaken) return { state: 'conflict', theirs: error.theirs };
  if (error instanceof ConnectionLost || !(error instanceof ApiProblem)) return { state: 'lost' };
  if (error.code === 'not-found') return { state: 'gone' };
  if (error.code !== 'invalid-input') return { state: 'lost' };
  const fields = (error.problem.fields ?? []).map(
    ({ pointer, message }) => [pointer.split('/').at(-1) ?? '', message] as const,
  );
  return { state: 'refused', problems: Object.fromEntries(fields) };
}

/** A change of other columns by somebody else is no conflict: ours goes on top of it. */
async function save(id: string, pending: Pending): Promise<DeviceRow> {
  const params = { ledger: 'device', rowId: id } as const;
  const body = { values: pending.values as Record<string, string | null> };
  const known = stored.get(id);
  if (known) {
    refuseOvertaken(pending, known);
    try {
      return await api.call('updateLedgerRow', { params, body, ifMatch: known.version });
    } catch (error) {
      if (!(error instanceof ApiProblem && error.code === 'changed-meanwhile')) throw error;
    }
  }
  const { row } = await api.call('getLedgerRow', { params });
  noteRows([row]);
  refuseOvertaken(pending, row);
  return api.call('updateLedgerRow', { params, body, ifMatch: row.version });
}

/** Throws when something else stands where we typed than when we typed it. */
function refuseOvertaken({ values, base }: Pending, row: DeviceRow): void {
  const theirs = Object.entries(row.values).filter(
    ([key, value]) => key in values && value !== base[key] && value !== values[key],
  );
  if (theirs.length > 0) throw new Overtaken(Object.fromEntries(theirs));
}

/** What was typed while it was on its way stays, based on what is there now. */
function taken(id: string, sent: Values, row: DeviceRow): void {
  noteRows([row]);
  showSaved(row);
  const now = walkQueue.get().get(id);
  const rest = Object.entries(now?.values ?? {}).filter(([key, value]) => value !== sent[key]);
  const values: Record<string, LedgerValue> = Object.fromEntries(rest);
  setPending(id, { values, base: pick(row.values, Object.keys(values)), state: 'waiting' });
  void invalidate(['getLedgerRow', 'listDeviceQuestions', 'getDashboard', 'getAssessment', 'getReadiness']);
}

/** The lists that are shown get the saved row at once. */
function showSaved(row: DeviceRow): void {
  queryClient.setQueriesData<{ rows?: readonly DeviceRow[] }>({ queryKey: ['listLedgerRows'] }, (page) =>
    page?.rows ? { ...page, rows: page.rows.map((one) => (one.id === row.id ? row : one)) } : page,
  );
}

const pick = (values: Values, keys: readonly string[]): Values =>
  Object.fromEntries(keys.map((key) => [key, values[key] ?? null]));
