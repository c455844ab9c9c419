import type { Box } from '@mamori/core/diagram/geometry';
import type { Diagram, Line, Thing } from './diagram.ts';

/** Under the pointer, and where it will stand. */
export interface Dragged {
  readonly hand: Box;
  readonly box: Box;
}

interface OverlayProps {
  readonly diagram: Diagram;
  readonly frame: Box;
  readonly chosen: string | null;
  /** What a warning or a search points at; the rest steps back. */
  readonly lit: readonly string[];
  readonly isArranging: boolean;
  readonly pinned: readonly string[];
  /** Not on the picture yet. */
  readonly moved: Readonly<Record<string, Box>>;
  readonly dragged: Dragged | null;
}

/** What can be pointed at, over the picture. Those who do not see it have the search, the card and the words below. */
export function Overlay({ diagram, frame, chosen, lit, isArranging, pinned, moved, dragged }: OverlayProps) {
  const { things, lines } = diagram;
  const isLit = new Set(lit);
  return (
    <svg
      aria-hidden
      viewBox={`${frame.x} ${frame.y} ${frame.width} ${frame.height}`}
      className="absolute inset-0 size-full overflow-visible"
    >
      {lit.length > 0 && <Veil frame={frame} diagram={diagram} lit={isLit} />}
      {things.map((thing) => (
        <Target key={thing.id} thing={thing} isArranging={isArranging} />
      ))}
      {lines.map((line) => (
        <Course key={line.id} line={line} isChosen={line.id === chosen} isLit={isLit.has(line.id)} />
      ))}
      {things.map((thing) => (
        <Frame
          key={thing.id}
          thing={thing}
          isChosen={thing.id === chosen}
          isLit={isLit.has(thing.id)}
          isPinned={isArranging && pinned.includes(thing.id)}
        />
      ))}
      {Object.entries(moved).map(([id, box]) => (
        <Ghost key={id} box={box} label={things.find((one) => one.id === id)?.label ?? ''} />
      ))}
      {dragged && (
        <>
          <rect {...dragged.hand} rx={10} className="fill-key/15" />
          <rect {...dragged.box} {...THIN} rx={10} strokeWidth={3} className="fill-key/15 stroke-key" />
        </>
      )}
    </svg>
  );
}

const rectPath = ({ x, y, width, height }: Box, by: number) =>
  `M${x - by} ${y - by}h${width + 2 * by}v${height + 2 * by}h${-width - 2 * by}z`;

/** White over everything but what is lit. */
function Veil({
  frame,
  diagram,
  lit,
}: {
  readonly frame: Box;
  readonly diagram: Diagram;
  readonly lit: ReadonlySet<string>;
}) {
  const holes = diagram.things.filter(({ id }) => lit.has(id)).map(({ box }) => rectPath(box, 6));
  return <path d={[rectPath(frame, 0), ...holes].join('')} fillRule="evenodd" fill="#fff" opacity={0.62} />;
}

function Target({ thing, isArranging }: { readonly thing: Thing; readonly isArranging: boolean }) {
  return (
    <rect
      {...thing.box}
      data-id={thing.id}
      fill="transparent"
      className={isArranging ? 'cursor-grab hover:fill-key/10' : 'cursor-pointer hover:fill-key/10'}
    >
      <title>{[thing.label, thing.detail].filter((text) => text !== '').join('\n')}</title>
    </rect>
  );
}

function Course({
  line,
  isChosen,
  isLit,
}: {
  readonly line: Line;
  readonly isChosen: boolean;
  readonly isLit: boolean;
}) {
  const points = line.points.map(({ x, y }) => `${x},${y}`).join(' ');
  return (
    <>
      {(isChosen || isLit) && (
        <polyline
          points={points}
          fill="none"
          stroke="#b45309"
          {...THIN}
          strokeWidth={6}
          opacity={0.6}
          strokeLinejoin="round"
        />
      )}
      <polyline
        points={points}
        data-id={line.id}
        fill="none"
        stroke="transparent"
        strokeWidth={14}
        className="cursor-pointer"
      >
        <title>{line.label}</title>
      </polyline>
    </>
  );
}

interface FrameProps {
  readonly thing: Thing;
  readonly isChosen: boolean;
  readonly isLit: boolean;
  readonly isPinned: boolean;
}

const PIN = 'M0 -14a14 14 0 1 1 0 28a14 14 0 1 1 0 -28M0 -5a5 5 0 1 0 0 10a5 5 0 1 0 0 -10';

/** As wide on the screen however large the picture is. */
const THIN = { vectorEffect: 'non-scaling-stroke' } as const;

/** Around what is chosen, lit or placed by a person; a pin says the last without colour. */
function Frame({ thing: { box }, isChosen, isLit, isPinned }: FrameProps) {
  return (
    <>
      {isLit && !isChosen && (
        <rect {...grown(box, 5)} {...THIN} rx={12} fill="none" stroke="#b45309" strokeWidth={3.5} />
      )}
      {isChosen && (
        <rect {...grown(box, 5)} {...THIN} rx={12} fill="none" stroke="#1a1a1c" strokeWidth={3.5} />
      )}
      {isPinned && (
        <path
          transform={`translate(${box.x + 6} ${box.y + 6})`}
          d={PIN}
          fillRule="evenodd"
          className="fill-key"
        />
      )}
    </>
  );
}

const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

/** Where something stands as soon as the picture is drawn anew. */
function Ghost({ box, label }: { readonly box: Box; readonly label: string }) {
  return (
    <>
      <rect {...box} rx={10} fill="#fff" opacity={0.9} />
      <rect
        {...box}
        {...THIN}
        rx={10}
        fill="none"
        strokeDasharray="7 4"
        strokeWidth={2.5}
        className="stroke-key"
      />
      <text x={box.x + 16} y={box.y + 34} fontSize={18} fontWeight={700} fill="#1b2733">
        {label}
      </text>
    </>
  );
}
