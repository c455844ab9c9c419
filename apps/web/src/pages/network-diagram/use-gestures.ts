/** Pointers on the window of the picture: one pans or drags a thing, two zoom, a short press chooses. */
import type { Point } from '@mamori/core/diagram/geometry';
import { type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import { type Viewing, zoomed } from './use-view.ts';

export interface Gestures {
  readonly viewing: Viewing;
  /** Id of the thing or line under the pointer, null beside all. */
  readonly onChoose: (id: string | null) => void;
  /** Whether this thing can be dragged now. */
  readonly canDrag: (id: string) => boolean;
  /** In units of the picture, from where it was taken. */
  readonly onDrag: (id: string, by: Point) => void;
  readonly onDrop: (id: string, by: Point) => void;
  readonly onCancel: () => void;
}

interface Press {
  readonly id: string | null;
  readonly from: Point;
  isMoved: boolean;
  isDragged: boolean;
}

/** Less is a shaking hand. */
const MOVED = 5;

const idAt = (target: EventTarget | null) =>
  target instanceof Element ? (target.closest('[data-id]')?.getAttribute('data-id') ?? null) : null;

export function useGestures(element: RefObject<HTMLElement | null>, gestures: Gestures) {
  const pointers = useRef(new Map<number, Point>());
  const press = useRef<Press | null>(null);
  useWheel(element, gestures);
  const at = (event: PointerEvent): Point => {
    const box = element.current?.getBoundingClientRect();
    return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) };
  };
  const { viewing } = gestures;
  const units = (from: Point, to: Point) => ({
    x: (to.x - from.x) / viewing.view.scale,
    y: (to.y - from.y) / viewing.view.scale,
  });

  function down(event: PointerEvent) {
    if (event.button !== 0) return;
    pointers.current.set(event.pointerId, at(event));
    if (pointers.current.size > 1) {
      if (press.current?.isDragged) gestures.onCancel();
      press.current = null;
      return;
    }
    const id = idAt(event.target);
    const isDragged = id !== null && gestures.canDrag(id);
    press.current = { id, from: at(event), isMoved: false, isDragged };
  }

  function move(event: PointerEvent) {
    const before = pointers.current.get(event.pointerId);
    if (!before) return;
    const now = at(event);
    pointers.current.set(event.pointerId, now);
    const [other] = [...pointers.current].filter(([id]) => id !== event.pointerId);
    if (other) return pinch(before, now, other[1]);
    const current = press.current;
    if (!current) return;
    if (!current.isMoved && Math.hypot(now.x - current.from.x, now.y - current.from.y) < MOVED) return;
    if (!current.isMoved) (event.currentTarget as Element).setPointerCapture(event.pointerId);
    current.isMoved = true;
    if (current.isDragged && current.id !== null) gestures.onDrag(current.id, units(current.from, now));
    else viewing.panBy(before.x - now.x, before.y - now.y);
  }

  function pinch(before: Point, now: Point, other: Point) {
    const far = Math.hypot(before.x - other.x, before.y - other.y);
    const factor = far === 0 ? 1 : Math.hypot(now.x - other.x, now.y - other.y) / far;
    const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
    viewing.change((view) => {
      const next = zoomed(view, factor, middle, viewing.least);
      return {
        ...next,
        x: next.x - (now.x - before.x) / 2 / next.scale,
        y: next.y - (now.y - before.y) / 2 / next.scale,
      };
    });
  }

  function up(event: PointerEvent) {
    pointers.current.delete(event.pointerId);
    const current = press.current;
    press.current = null;
    if (!current) return;
    if (!current.isMoved) gestures.onChoose(current.id);
    else if (current.isDragged && current.id !== null)
      gestures.onDrop(current.id, units(current.from, at(event)));
  }

  function cancel(event: PointerEvent) {
    pointers.current.delete(event.pointerId);
    if (press.current?.isDragged) gestures.onCancel();
    press.current = null;
  }
  return { onPointerDown: down, onPointerMove: move, onPointerUp: up, onPointerCancel: cancel };
}

/** Ctrl and the wheel, which is also what a touch pad sends when it is pinched; the wheel alone scrolls the page. */
function useWheel(element: RefObject<HTMLElement | null>, { viewing }: Gestures) {
  const { zoomBy } = viewing;
  const latest = useRef(zoomBy);
  useEffect(() => {
    latest.current = zoomBy;
  });
  useEffect(() => {
    const target = element.current;
    if (!target) return;
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const box = target.getBoundingClientRect();
      latest.current(Math.exp(-event.deltaY * 0.0022), {
        x: event.clientX - box.left,
        y: event.clientY - box.top,
      });
    };
    target.addEventListener('wheel', turn, { passive: false });
    return () => target.removeEventListener('wheel', turn);
  }, [element]);
}
