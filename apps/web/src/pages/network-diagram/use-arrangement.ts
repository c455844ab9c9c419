/** How this person rearranges the picture: at once on the screen, soon on the server, and back again (R-D6). */
import { ApiProblem } from '@mamori/contract/client';
import type { Box } from '@mamori/core/diagram/geometry';
import { type Direction, type Moves, moveTo, type Standing, step } from '@mamori/core/diagram/rearrange';
import { useEffect, useRef, useState } from 'react';
import { api, invalidate, queryClient } from '../../app/api.ts';
import { type Arrangement, type Diagram, standingOf, type Thing } from './diagram.ts';

const FORGOTTEN: Pick<Arrangement, 'places' | 'pinned'> = { places: {}, pinned: [] };
/** Keys that follow each other are one change. */
const SOON = 700;

export interface Arranging {
  readonly standing: Standing;
  /** What is not drawn yet. */
  readonly moved: Readonly<Record<string, Box>>;
  readonly isSaving: boolean;
  readonly error: unknown;
  readonly canUndo: boolean;
  /** False where it can go no further. */
  put(id: string, at: { readonly x: number; readonly y: number }): boolean;
  stepTo(id: string, direction: Direction): boolean;
  fold(groupId: string, isTogether: boolean): Promise<void>;
  name(groupId: string, caption: string): Promise<void>;
  release(id: string): Promise<void>;
  releaseAll(): Promise<void>;
  undo(): Promise<void>;
}

/** As the server has it. */
function savedOf({ arrangement, things }: Diagram): Arrangement {
  const { expanded, collapsed, captions, pinned, isArranged } = arrangement;
  const places = isArranged ? Object.fromEntries(things.map(({ id, box }) => [id, box])) : {};
  return { places, pinned, expanded, collapsed, captions };
}

export function useArrangement(diagram: Diagram): Arranging {
  const [moved, setMoved] = useState<Readonly<Record<string, Box>>>({});
  const [taken, setTaken] = useState<readonly string[]>([]);
  const [past, setPast] = useState<readonly Arrangement[]>([]);
  const [isSaving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const drawn = standingOf(diagram.things);
  const standing = withMoves(drawn, moved);
  const saved = savedOf(diagram);

  async function save(next: Arrangement, undone?: readonly Arrangement[]): Promise<void> {
    setSaving(true);
    setError(null);
    try {
      const answer = await api.call('arrangeNetworkDiagram', {
        body: next,
        ifMatch: diagram.arrangement.version,
      });
      queryClient.setQueryData(['getNetworkDiagram'], answer);
      setPast(undone ?? [...past, saved].slice(-30));
      // What was moved meanwhile is saved next.
      setMoved((now) => Object.fromEntries(Object.entries(now).filter(([id, box]) => moved[id] !== box)));
      setTaken((now) => now.filter((id) => !taken.includes(id)));
    } catch (cause) {
      setError(cause);
      setMoved({});
      setTaken([]);
      if (cause instanceof ApiProblem && cause.code === 'changed-meanwhile') {
        setPast([]);
        await invalidate(['getNetworkDiagram']);
      }
    } finally {
      setSaving(false);
    }
  }

  const everywhere = { ...standing.containers, ...standing.nodes };
  /** With what was moved a moment ago: another change must not leave it behind. */
  const current =
    Object.keys(moved).length === 0
      ? saved
      : { ...saved, places: everywhere, pinned: [...new Set([...saved.pinned, ...taken])] };
  const flush = () => save(current);
  useSoon(Object.keys(moved).length > 0 && !isSaving, moved, flush);

  function apply(id: string, moves: Moves): boolean {
    if (!moves) return false;
    setMoved((before) => ({ ...before, ...moves }));
    // What it changed places with was put there by the person too; what stands in a moved segment goes along with it.
    setTaken((before) => [...new Set([...before, ...(drawn.containers[id] ? [id] : Object.keys(moves))])]);
    return true;
  }

  const without = (ids: ReadonlySet<string>): Arrangement => ({
    ...saved,
    places: Object.fromEntries(Object.entries(everywhere).filter(([id]) => !ids.has(id))),
    pinned: current.pinned.filter((id) => !ids.has(id)),
  });

  return {
    standing,
    moved,
    isSaving,
    error,
    canUndo: past.length > 0 && !isSaving,
    put: (id, at) => apply(id, moveTo(standing, id, at)),
    stepTo: (id, direction) => apply(id, step(standing, id, direction)),
    fold: (groupId, isTogether) => save(folded(current, diagram.things, groupId, isTogether)),
    name: (groupId, caption) => save({ ...current, captions: { ...saved.captions, [groupId]: caption } }),
    release: (id) => save(without(new Set([id, ...contentsOf(standing, id)]))),
    releaseAll: () => save({ ...saved, ...FORGOTTEN }),
    undo: async () => {
      const last = past.at(-1);
      if (last) await save(last, past.slice(0, -1));
    },
  };
}

const contentsOf = ({ homes }: Standing, id: string) =>
  Object.entries(homes).flatMap(([node, home]) => (home === id ? [node] : []));

function withMoves(standing: Standing, moved: Readonly<Record<string, Box>>): Standing {
  const put = (boxes: Readonly<Record<string, Box>>) =>
    Object.fromEntries(Object.entries(boxes).map(([id, box]) => [id, moved[id] ?? box]));
  return { ...standing, containers: put(standing.containers), nodes: put(standing.nodes) };
}

/** Many are together unless expanded, few apart unless collapsed. */
function folded(
  saved: Arrangement,
  things: readonly Thing[],
  groupId: string,
  isTogether: boolean,
): Arrangement {
  const without = (ids: readonly string[]) => ids.filter((id) => id !== groupId);
  const wasChosen = saved.expanded.includes(groupId) || saved.collapsed.includes(groupId);
  const isGroup = things.some(({ id, type }) => id === groupId && type === 'group');
  const next = { ...saved, expanded: without(saved.expanded), collapsed: without(saved.collapsed) };
  if (wasChosen || isGroup === isTogether) return next;
  return isTogether
    ? { ...next, collapsed: [...next.collapsed, groupId] }
    : { ...next, expanded: [...next.expanded, groupId] };
}

function useSoon(isWanted: boolean, changed: unknown, act: () => Promise<void>) {
  const latest = useRef(act);
  const isOpen = useRef(isWanted);
  useEffect(() => {
    latest.current = act;
    isOpen.current = isWanted;
  });
  // Whoever leaves the page at once still meant it.
  useEffect(() => () => void (isOpen.current && latest.current()), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every further change waits anew
  useEffect(() => {
    if (!isWanted) return;
    const timer = window.setTimeout(() => void latest.current(), SOON);
    return () => window.clearTimeout(timer);
  }, [isWanted, changed]);
}
