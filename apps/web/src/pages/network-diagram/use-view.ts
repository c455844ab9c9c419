/** Zoom and place of the picture in its window (R-D6): by wheel, pinch, drag, keys and buttons. */
import type { Box, Point } from '@mamori/core/diagram/geometry';
import { type RefObject, useEffect, useState } from 'react';

/** `x`, `y`: point of the picture in the upper left corner of the window; `scale`: pixels for a unit of the picture. */
export interface View extends Point {
  readonly scale: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

const LARGEST = 3;
/** A thing that is shown stands in its surroundings. */
const AROUND = 260;

export const fitScale = ({ width, height }: Size, frame: Box) =>
  Math.min(width / frame.width, height / frame.height);

export function fitted(size: Size, frame: Box): View {
  const scale = fitScale(size, frame);
  return centred(size, { x: frame.x + frame.width / 2, y: frame.y + frame.height / 2 }, scale);
}

const centred = ({ width, height }: Size, { x, y }: Point, scale: number): View => ({
  x: x - width / scale / 2,
  y: y - height / scale / 2,
  scale,
});

/** `at`: pixel of the window that keeps its place. */
export function zoomed(view: View, factor: number, at: Point, least: number): View {
  const scale = Math.min(LARGEST, Math.max(least, view.scale * factor));
  return {
    x: view.x + at.x / view.scale - at.x / scale,
    y: view.y + at.y / view.scale - at.y / scale,
    scale,
  };
}

/** The picture never leaves its window. */
export function kept(view: View, size: Size, frame: Box): View {
  const axis = (at: number, length: number, from: number, whole: number) => {
    const room = length / view.scale;
    if (room >= whole) return from - (room - whole) / 2;
    return Math.min(Math.max(at, from), from + whole - room);
  };
  return {
    x: axis(view.x, size.width, frame.x, frame.width),
    y: axis(view.y, size.height, frame.y, frame.height),
    scale: view.scale,
  };
}

/** So that the place fills the window, but not nearer than one can read comfortably. */
export function shownAt(size: Size, frame: Box, { x, y, width, height }: Box): View {
  const around = { x: x - AROUND, y: y - AROUND, width: width + 2 * AROUND, height: height + 2 * AROUND };
  const scale = Math.min(1, Math.max(fitScale(size, frame), fitScale(size, around)));
  return kept(centred(size, { x: x + width / 2, y: y + height / 2 }, scale), size, frame);
}

export function useSize(element: RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  useEffect(() => {
    const target = element.current;
    if (!target) return;
    const observer = new ResizeObserver(() =>
      setSize({ width: target.clientWidth, height: target.clientHeight }),
    );
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  return size;
}

export interface Viewing {
  readonly view: View;
  readonly size: Size;
  /** Scale at which everything is seen. */
  readonly least: number;
  readonly isWhole: boolean;
  change(by: (view: View) => View): void;
  zoomBy(factor: number, at?: Point): void;
  panBy(dx: number, dy: number): void;
  fit(): void;
  show(place: Box): void;
}

/** Until somebody moves it, the whole picture is shown, whatever size the window takes. */
export function useView(element: RefObject<HTMLElement | null>, frame: Box): Viewing {
  const size = useSize(element);
  const [own, setOwn] = useState<View | null>(null);
  const isReady = size.width > 0 && size.height > 0;
  const whole = isReady ? fitted(size, frame) : { x: frame.x, y: frame.y, scale: 0.1 };
  const view = own && isReady ? kept(own, size, frame) : whole;
  const change = (by: (view: View) => View) =>
    setOwn((before) => (isReady ? kept(by(before ?? whole), size, frame) : before));
  const middle = { x: size.width / 2, y: size.height / 2 };
  return {
    view,
    size,
    least: whole.scale,
    isWhole: view.scale <= whole.scale * 1.01,
    change,
    zoomBy: (factor, at = middle) => change((now) => zoomed(now, factor, at, whole.scale)),
    panBy: (dx, dy) => change((now) => ({ ...now, x: now.x + dx / now.scale, y: now.y + dy / now.scale })),
    fit: () => setOwn(null),
    show: (place) => isReady && setOwn(shownAt(size, frame, place)),
  };
}
