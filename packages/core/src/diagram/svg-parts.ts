/** Small pieces of SVG that picture and lists share. */
import type { Point } from './geometry.ts';
import { escaped } from './text.ts';
import { INK } from './theme.ts';

/** Tenths are finer than any printer. */
export const round = (value: number): number => Math.round(value * 10) / 10;

interface TextStyle {
  readonly size: number;
  readonly weight?: number;
  readonly colour?: string;
  readonly anchor?: 'middle' | 'end';
}

export function textAt(
  { x, y }: Point,
  content: string,
  { size, weight, colour, anchor }: TextStyle,
): string {
  const attributes = [
    weight === undefined ? '' : ` font-weight="${weight}"`,
    colour === undefined ? '' : ` fill="${colour}"`,
    anchor === undefined ? '' : ` text-anchor="${anchor}"`,
  ].join('');
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}"${attributes}>${escaped(content)}</text>`;
}

/** A triangle with an exclamation mark. */
export function sign({ x, y }: Point, size: number): string {
  const at = `translate(${round(x)} ${round(y)}) scale(${round(size) / 12})`;
  return (
    `<g transform="${at}"><path d="M6 0.8L11.6 11H0.4Z" fill="${INK.warn}" stroke="${INK.warn}" stroke-linejoin="round"/>` +
    `<path d="M6 4v3.4M6 9.2v.2" stroke="#fff" stroke-width="1.4" stroke-linecap="round"/></g>`
  );
}
