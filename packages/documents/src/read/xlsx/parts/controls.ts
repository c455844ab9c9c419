/** Form-control check boxes and option buttons: `ctrlProp1.xml` for state, VML for place, state and label. */
import { EMU_PER_POINT, type Marker, markerPoint } from '../geometry.ts';
import type { Box, FormControl, SheetGeometry } from '../model.ts';
import { readXml } from '../xml.ts';
import type { ControlReference } from './sheet.ts';

export interface ControlProperties {
  readonly kind: FormControl['kind'];
  readonly checked: boolean | null;
  readonly linkedCell: string | null;
}

export interface VmlControl extends ControlProperties {
  readonly shapeId: string;
  readonly label: string;
  readonly from: Marker | null;
  readonly to: Marker | null;
}

export function readControlProperties(part: string, bytes: Buffer): ControlProperties {
  let result: ControlProperties = { kind: 'other', checked: null, linkedCell: null };
  readXml(part, bytes, {
    open(name, attributes) {
      if (name !== 'formControlPr') return;
      const kind = kindOf(attributes.objectType);
      // Mixed is neither; absent is unticked.
      const checked = attributes.checked === 'Mixed' ? null : attributes.checked === 'Checked';
      result = { kind, checked: kind === 'other' ? null : checked, linkedCell: attributes.fmlaLink ?? null };
    },
  });
  return result;
}

function kindOf(objectType: string | undefined): FormControl['kind'] {
  if (/^checkbox$/i.test(objectType ?? '')) return 'checkbox';
  return /^radio$/i.test(objectType ?? '') ? 'radio' : 'other';
}

/** VML is HTML's cousin and not always well-formed: void elements are closed before the parser sees them. */
export function readVmlControls(part: string, bytes: Buffer): VmlControl[] {
  const controls: VmlControl[] = [];
  let draft: {
    shapeId: string;
    label: string;
    kind: string;
    anchor: string;
    checked: string;
    link: string;
  } | null = null;
  const tidy = Buffer.from(bytes.toString('utf8').replace(/<(br|hr)\b([^>]*?)\s*\/?>/gi, '<$1$2/>'));
  readXml(part, tidy, {
    open(name, attributes) {
      if (name === 'shape')
        draft = { shapeId: shapeNumber(attributes), label: '', kind: '', anchor: '', checked: '', link: '' };
      else if (name === 'ClientData' && draft) draft.kind = attributes.ObjectType ?? '';
    },
    text(text, parent) {
      if (!draft) return;
      if (parent === 'Anchor') draft.anchor += text;
      else if (parent === 'Checked') draft.checked += text;
      else if (parent === 'FmlaLink') draft.link += text;
      else if (parent === 'font' || parent === 'div' || parent === 'span') draft.label += text;
    },
    close(name) {
      if (name !== 'shape' || !draft) return;
      const control = vmlControl(draft);
      if (control) controls.push(control);
      draft = null;
    },
  });
  return controls;
}

const shapeNumber = (attributes: Readonly<Record<string, string>>): string =>
  /_s(\d+)$/.exec(attributes['o:spid'] ?? attributes.id ?? '')?.[1] ?? '';

/** `x:Anchor`: column, pixels, row, pixels, twice. `x:Checked`: 1 ticked, 2 neither. */
function vmlControl(draft: {
  shapeId: string;
  label: string;
  kind: string;
  anchor: string;
  checked: string;
  link: string;
}): VmlControl | undefined {
  const kind = kindOf(draft.kind);
  if (kind === 'other') return undefined;
  const n = draft.anchor.split(',').map((value) => Number(value) || 0);
  const marker = (at: number): Marker => ({
    column: n[at] ?? 0,
    columnOffset: (n[at + 1] ?? 0) * 9_525,
    row: n[at + 2] ?? 0,
    rowOffset: (n[at + 3] ?? 0) * 9_525,
  });
  const state = draft.checked.trim();
  return {
    shapeId: draft.shapeId,
    label: draft.label.trim(),
    kind,
    checked: state === '2' ? null : state === '1',
    linkedCell: draft.link.trim() || null,
    from: n.length >= 8 ? marker(0) : null,
    to: n.length >= 8 ? marker(4) : null,
  };
}

/** One control out of what sheet, properties, VML and drawing say about it. */
export function joinControl(
  reference: ControlReference | undefined,
  properties: ControlProperties | undefined,
  vml: VmlControl | undefined,
  drawnText: string,
  geometry: SheetGeometry,
): FormControl {
  // LibreOffice writes an anchor without extent beside the true one in the VML.
  const placed = reference?.from && reference.to && !sameMarker(reference.from, reference.to);
  const from = placed ? reference.from : (vml?.from ?? reference?.from ?? null);
  const to = placed ? reference.to : (vml?.to ?? reference?.to ?? null);
  return {
    kind: properties?.kind ?? vml?.kind ?? 'other',
    name: reference?.name ?? '',
    label: vml?.label || drawnText,
    checked: properties ? properties.checked : (vml?.checked ?? null),
    linkedCell: properties?.linkedCell ?? vml?.linkedCell ?? null,
    box: anchorBox(geometry, from, to),
  };
}

const sameMarker = (a: Marker, b: Marker): boolean =>
  a.row === b.row &&
  a.column === b.column &&
  a.rowOffset === b.rowOffset &&
  a.columnOffset === b.columnOffset;

function anchorBox(geometry: SheetGeometry, from: Marker | null, to: Marker | null): Box {
  const start = from ? markerPoint(geometry, from) : { x: 0, y: 0 };
  const end = to ? markerPoint(geometry, to) : { x: start.x + EMU_PER_POINT, y: start.y + EMU_PER_POINT };
  return { ...start, width: end.x - start.x, height: end.y - start.y };
}
