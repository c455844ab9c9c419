/** Drawn shapes: the ellipse round はい, and whatever else lies over the cells. */
import { type Marker, markerPoint } from '../geometry.ts';
import type { Box, Shape, SheetGeometry } from '../model.ts';
import { type Attributes, isOn, readXml } from '../xml.ts';
import { MarkerReader } from './marker.ts';

export interface DrawnShape extends Shape {
  /** Number of the shape; the drawing's copy of a form control has the control's. */
  readonly shapeId: string;
  /** The drawing says itself that this is the copy of a control (Excel does, LibreOffice does not). */
  readonly controlCopy: boolean;
}

/** A group's own coordinates and where they land on the sheet. */
interface Frame {
  readonly box: Box;
  readonly inner: Box;
}

export function readDrawing(part: string, bytes: Buffer, geometry: SheetGeometry): DrawnShape[] {
  const reader = new DrawingReader(geometry);
  readXml(part, bytes, {
    open: (name, attributes, parent) => reader.open(name, attributes, parent),
    text: (text, parent) => reader.characters(text, parent),
    close: (name) => reader.close(name),
  });
  return reader.shapes;
}

const SHAPES = new Set(['sp', 'pic', 'cxnSp', 'graphicFrame', 'contentPart']);
const ANCHORS = new Set(['twoCellAnchor', 'oneCellAnchor', 'absoluteAnchor']);

class DrawingReader {
  readonly shapes: DrawnShape[] = [];
  private readonly geometry: SheetGeometry;
  private anchor: { markers: MarkerReader; size: Box; kind: string } | null = null;
  private readonly groups: {
    own: Partial<Record<'off' | 'ext' | 'chOff' | 'chExt', Pair>>;
    frame: Frame | null;
  }[] = [];
  private shape: Draft | null = null;

  constructor(geometry: SheetGeometry) {
    this.geometry = geometry;
  }

  open(name: string, attributes: Attributes, parent: string): void {
    if (ANCHORS.has(name))
      this.anchor = { markers: new MarkerReader(), size: { x: 0, y: 0, width: 0, height: 0 }, kind: name };
    else if (!this.anchor) return;
    else if (ANCHORS.has(parent) && (name === 'ext' || name === 'pos')) this.sizeAnchor(name, attributes);
    else if (name === 'grpSp') this.groups.push({ own: {}, frame: null });
    else if (SHAPES.has(name) && !this.shape) this.shape = newDraft(name);
    else if (this.shape) readShapeElement(this.shape, name, attributes);
    else if (
      parent === 'xfrm' &&
      (name === 'off' || name === 'ext' || name === 'chOff' || name === 'chExt')
    ) {
      const group = this.groups.at(-1);
      if (group) group.own[name] = pair(attributes);
    }
    this.anchor?.markers.open(name);
  }

  characters(text: string, parent: string): void {
    this.anchor?.markers.characters(text, parent);
    if (this.shape && parent === 't') this.shape.text += text;
  }

  close(name: string): void {
    this.anchor?.markers.close(name);
    if (name === 'grpSp') this.groups.pop();
    else if (name === 'grpSpPr') this.closeGroupProperties();
    else if (SHAPES.has(name) && this.shape?.element === name) this.closeShape(this.shape);
    else if (ANCHORS.has(name)) this.anchor = null;
  }

  private sizeAnchor(name: string, attributes: Attributes): void {
    if (!this.anchor) return;
    const { size } = this.anchor;
    const read = pair(attributes);
    this.anchor.size =
      name === 'ext' ? { ...size, width: read.a, height: read.b } : { ...size, x: read.a, y: read.b };
  }

  private anchorBox(): Box {
    const size = this.anchor?.size ?? { x: 0, y: 0, width: 0, height: 0 };
    const from: Marker | null = this.anchor?.markers.from ?? null;
    const to: Marker | null = this.anchor?.markers.to ?? null;
    if (!from) return size;
    const start = markerPoint(this.geometry, from);
    if (!to) return { ...start, width: size.width, height: size.height };
    const end = markerPoint(this.geometry, to);
    return { ...start, width: end.x - start.x, height: end.y - start.y };
  }

  private closeGroupProperties(): void {
    const group = this.groups.at(-1);
    if (!group) return;
    const { off, ext, chOff, chExt } = group.own;
    const outer = this.groups.at(-2)?.frame;
    const own = off && ext ? box(off, ext) : undefined;
    const target = outer && own ? project(outer, own) : this.anchorBox();
    group.frame = { box: target, inner: chOff && chExt ? box(chOff, chExt) : (own ?? target) };
  }

  private closeShape(shape: Draft): void {
    this.shape = null;
    const frame = this.groups.at(-1)?.frame;
    const own = shape.off && shape.ext ? box(shape.off, shape.ext) : undefined;
    this.shapes.push({
      kind: shape.kind,
      name: shape.name,
      text: shape.text.trim(),
      hidden: shape.hidden,
      shapeId: shape.shapeId,
      controlCopy: shape.controlCopy,
      box: frame && own ? project(frame, own) : this.anchorBox(),
    });
  }
}

interface Pair {
  readonly a: number;
  readonly b: number;
}

interface Draft {
  readonly element: string;
  kind: string;
  name: string;
  text: string;
  hidden: boolean;
  shapeId: string;
  controlCopy: boolean;
  off?: Pair;
  ext?: Pair;
}

const KIND_OF_ELEMENT: Readonly<Record<string, string>> = {
  sp: 'shape',
  pic: 'picture',
  cxnSp: 'line',
  graphicFrame: 'chart',
  contentPart: 'ink',
};

const newDraft = (element: string): Draft => ({
  element,
  kind: KIND_OF_ELEMENT[element] ?? element,
  name: '',
  text: '',
  hidden: false,
  shapeId: '',
  controlCopy: false,
});

function readShapeElement(shape: Draft, name: string, attributes: Attributes): void {
  if (name === 'cNvPr') {
    shape.name = attributes.name ?? '';
    shape.shapeId = attributes.id ?? '';
    shape.hidden = isOn(attributes.hidden);
  } else if (name === 'prstGeom')
    shape.kind = shape.element === 'pic' ? 'picture' : (attributes.prst ?? 'shape');
  else if (name === 'custGeom') shape.kind = 'freeform';
  else if (name === 'compatExt') {
    shape.shapeId = (attributes.spid ?? '').replace(/^_x0000_s/, '');
    shape.controlCopy = true;
  } else if (name === 'off') shape.off ??= pair(attributes);
  else if (name === 'ext' && attributes.cx !== undefined) shape.ext ??= pair(attributes);
  else if (name === 'br' || name === 'p') shape.text += shape.text ? '\n' : '';
}

const pair = (attributes: Attributes): Pair => ({
  a: Number(attributes.x ?? attributes.cx) || 0,
  b: Number(attributes.y ?? attributes.cy) || 0,
});

const box = (off: Pair, ext: Pair): Box => ({ x: off.a, y: off.b, width: ext.a, height: ext.b });

/** From a group's inner coordinates to the sheet. */
function project({ box: target, inner }: Frame, own: Box): Box {
  const sx = inner.width > 0 ? target.width / inner.width : 1;
  const sy = inner.height > 0 ? target.height / inner.height : 1;
  return {
    x: target.x + (own.x - inner.x) * sx,
    y: target.y + (own.y - inner.y) * sy,
    width: own.width * sx,
    height: own.height * sy,
  };
}
