import { z } from 'zod';
import { DateOnly, Instant, Uuid, Version } from './common.ts';

export const DiagramVersion = z.object({
  id: Uuid,
  number: z.int(),
  note: z.string(),
  madeAt: Instant,
  madeBy: z.string(),
});

/** Of a node or container; it follows from ids of ledgers. */
const ThingId = z.string().min(1).max(300);
const Coordinate = z.number().min(-1_000_000).max(1_000_000);
const Size = z.number().min(1).max(1_000_000);

/** In units of the picture. */
const DiagramBox = z.object({ x: Coordinate, y: Coordinate, width: Size, height: Size });

const MOST_THINGS = 12_000;
const listOfIds = z.array(ThingId).max(MOST_THINGS);
const recordOf = <T extends z.ZodType>(value: T) =>
  z.record(ThingId, value).refine((record) => Object.keys(record).length <= MOST_THINGS);

/** What a person chose: where things stand, which like devices stand together, and what groups are called. */
export const DiagramArrangement = z.object({
  /** By id of node and container, as they stand; empty: as they are arranged by themselves. */
  places: recordOf(DiagramBox),
  /** What the person placed; everything else may give way to something new. */
  pinned: listOfIds,
  /** Groups drawn one by one. */
  expanded: listOfIds,
  /** Groups of few devices put together. */
  collapsed: listOfIds,
  /** Names of groups. */
  captions: recordOf(z.string().trim().max(100)),
});

/** Row of a ledger, or of the vendors, that something on the picture stands for. */
const DiagramRow = z.object({
  ledger: z.enum(['device', 'segment', 'line', 'wireless', 'vendor']),
  id: Uuid,
});

export const DiagramThing = z.object({
  id: z.string(),
  type: z.enum(['container', 'device', 'group', 'outside', 'wireless']),
  label: z.string(),
  detail: z.string(),
  box: DiagramBox,
  /** Container, or its continuation, in which it stands; null of a container. */
  home: z.string().nullable(),
  row: DiagramRow.nullable(),
  devices: z.array(z.object({ id: Uuid, name: z.string() })),
  /** Group that it is or could join; null where nothing is like it. */
  groupId: z.string().nullable(),
  warnings: z.array(z.int()),
});

export const DiagramLine = z.object({
  id: z.string(),
  label: z.string(),
  points: z.array(z.object({ x: z.number(), y: z.number() })),
  row: DiagramRow.nullable(),
  warnings: z.array(z.int()),
});

export const NetworkDiagram = z.object({
  /** Null while nothing is recorded that could be drawn. Without legend and title block. */
  svg: z.string().nullable(),
  /** Signs of the picture, each as an SVG of 32 × 20. */
  legend: z.array(z.object({ svg: z.string(), label: z.string() })),
  /** The part of the plane that `svg` shows. */
  frame: DiagramBox.nullable(),
  things: z.array(DiagramThing),
  lines: z.array(DiagramLine),
  arrangement: DiagramArrangement.omit({ places: true }).extend({
    version: Version,
    /** Whether places are a person's. */
    isArranged: z.boolean(),
    savedBy: z.string(),
    savedAt: Instant.nullable(),
  }),
  warnings: z.array(
    z.object({
      number: z.int(),
      severity: z.enum(['high', 'medium', 'low']),
      text: z.string(),
      source: z.string(),
      deviceIds: z.array(Uuid),
      /** Ids of things and lines. */
      places: z.array(z.string()),
    }),
  ),
  /** The same in words: a heading and its sentences. */
  sections: z.array(z.object({ title: z.string(), lines: z.array(z.string()) })),
  versions: z.array(DiagramVersion),
  /** Yearly review: last version that was kept, and the day by which the next one is due. */
  review: z.object({ lastOn: DateOnly.nullable(), dueOn: DateOnly.nullable(), isDue: z.boolean() }),
});

const ComparedSide = z.object({
  /** Null: as it is now. */
  number: z.int().nullable(),
  date: DateOnly,
  note: z.string(),
});

const CHANGE_KINDS = ['added', 'removed', 'changed'] as const;

export const DiagramComparison = z.object({
  from: ComparedSide,
  to: ComparedSide,
  /** The later version with what was removed; changes have a sign and a line of their own. */
  svg: z.string(),
  frame: DiagramBox,
  signs: z.array(z.object({ kind: z.enum(CHANGE_KINDS), svg: z.string() })),
  changes: z.array(
    z.object({
      kind: z.enum(CHANGE_KINDS),
      what: z.enum(['segment', 'device', 'line']),
      name: z.string(),
      /** What it is and where it stands. */
      about: z.string(),
      /** Of a change: what was before and is now. */
      details: z.array(z.string()),
      /** On the picture; null where it is not drawn. */
      box: DiagramBox.nullable(),
    }),
  ),
});
