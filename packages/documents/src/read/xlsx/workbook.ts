/**
 * Reads an .xlsx into the light model. Our own reader, because forms are answered with what table libraries drop:
 * ellipses, form controls, struck-through words, the difference between an empty and an uncalculated formula.
 * Nothing is expanded (merged ranges stay ranges), so cost follows the size of the parts, which the pre-scan bounds.
 */
import { LIMITS, type WorkbookLimits } from './limits.ts';
import type {
  CellComment,
  DefinedName,
  FormControl,
  Shape,
  Sheet,
  SheetGeometry,
  UnreadPart,
  Workbook,
} from './model.ts';
import { mergeComments, readComments, readThreadedComments } from './parts/comments.ts';
import { joinControl, readControlProperties, readVmlControls, type VmlControl } from './parts/controls.ts';
import { type DrawnShape, readDrawing } from './parts/drawing.ts';
import { readCustomProperties, readElementText } from './parts/properties.ts';
import { type Relation, readRelations } from './parts/relations.ts';
import { type RichText, readSharedStrings } from './parts/shared-strings.ts';
import { type ControlReference, readSheet } from './parts/sheet.ts';
import { PLAIN_STYLE, readStyles, type Styles } from './parts/styles.ts';
import { openPackage, type WorkbookPackage } from './prescan.ts';
import { WorkbookRefused } from './refusal.ts';
import { isOn, readXml, relationId } from './xml.ts';

/** Pre-scan and parse in this process. Servers and the command line use `safely.ts`. */
export async function readWorkbook(bytes: Uint8Array): Promise<Workbook> {
  return parseWorkbook(await openPackage(bytes));
}

interface SheetEntry {
  readonly name: string;
  readonly state: Sheet['state'];
  readonly relation: string;
}

interface Context {
  readonly parts: ReadonlyMap<string, Buffer>;
  readonly strings: readonly RichText[];
  readonly styles: Styles;
  readonly unread: UnreadPart[];
}

export function parseWorkbook(source: WorkbookPackage): Workbook {
  const { parts } = source;
  const roots = readRelations(parts, '');
  const main = roots.find((relation) => relation.type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const bytes = parts.get(main);
  if (!bytes) throw new WorkbookRefused('not-a-workbook');
  const { entries, definedNames, date1904 } = readMain(main, bytes);
  const relations = readRelations(parts, main);
  const unread: UnreadPart[] = [];
  const styles = attempt(unread, null, related(relations, 'styles'), parts, readStyles);
  const context: Context = {
    parts,
    unread,
    strings: readStrings(relations, parts),
    styles: styles ?? { cells: [], digitWidth: 8 },
  };
  const sheets = entries.flatMap((entry) => readEntry(entry, relations, context));
  checkText(sheets, source.limits);
  return {
    sheets,
    styles: context.styles.cells.length > 0 ? context.styles.cells : [PLAIN_STYLE],
    definedNames,
    properties: readProperties(roots, parts, unread),
    date1904,
    unread,
  };
}

/** Within this process repeated texts are one; on the way to the caller each is written out. */
function checkText(sheets: readonly Sheet[], limits: WorkbookLimits): void {
  let left = limits.cellText;
  for (const { cells } of sheets)
    for (const { value, formula, looks } of cells) {
      left -=
        (typeof value === 'string' ? value.length : 0) + (formula?.length ?? 0) + (looks?.length ?? 0) * 8;
      if (left < 0) throw new WorkbookRefused('text-too-long', { part: 'xl/sharedStrings.xml' });
    }
}

const related = (relations: readonly Relation[], type: string): string | undefined =>
  relations.find((relation) => relation.type === type)?.target;

/** Cells point into this table by number: without it nothing of the file can be read truthfully. */
function readStrings(relations: readonly Relation[], parts: ReadonlyMap<string, Buffer>): RichText[] {
  const part = related(relations, 'sharedStrings');
  const bytes = part ? parts.get(part) : undefined;
  return part && bytes ? readSharedStrings(part, bytes) : [];
}

/** A part beside the cells that cannot be read is reported, and the rest goes on. */
function attempt<T>(
  unread: UnreadPart[],
  sheet: string | null,
  part: string | undefined,
  parts: ReadonlyMap<string, Buffer>,
  read: (part: string, bytes: Buffer) => T,
): T | undefined {
  const bytes = part === undefined ? undefined : parts.get(part);
  if (part === undefined || !bytes) return undefined;
  try {
    return read(part, bytes);
  } catch (error) {
    if (!(error instanceof WorkbookRefused) || error.code !== 'damaged') throw error;
    unread.push({ part, sheet, detail: String(error.params.detail ?? error.code) });
    return undefined;
  }
}

function readMain(part: string, bytes: Buffer) {
  const entries: SheetEntry[] = [];
  const definedNames: DefinedName[] = [];
  let date1904 = false;
  let name: { name: string; sheet: number | null; text: string } | null = null;
  readXml(part, bytes, {
    open(tag, attributes) {
      if (tag === 'sheet')
        entries.push({
          name: attributes.name ?? '',
          state: sheetState(attributes.state),
          relation: relationId(attributes),
        });
      else if (tag === 'workbookPr') date1904 = isOn(attributes.date1904);
      else if (tag === 'definedName')
        name = {
          name: attributes.name ?? '',
          sheet: attributes.localSheetId === undefined ? null : Number(attributes.localSheetId),
          text: '',
        };
    },
    text(text) {
      if (name) name.text += text;
    },
    close(tag) {
      if (tag !== 'definedName' || !name) return;
      definedNames.push(name);
      name = null;
    },
  });
  if (entries.length > LIMITS.sheets) throw new WorkbookRefused('too-many-parts', { limit: LIMITS.sheets });
  return { entries, definedNames, date1904 };
}

const sheetState = (state: string | undefined): Sheet['state'] =>
  state === 'hidden' || state === 'veryHidden' ? state : 'visible';

function readProperties(
  roots: readonly Relation[],
  parts: ReadonlyMap<string, Buffer>,
  unread: UnreadPart[],
) {
  const text = (type: string, element: string) =>
    attempt(unread, null, related(roots, type), parts, (part, bytes) =>
      readElementText(part, bytes, element),
    ) ?? '';
  return {
    title: text('core-properties', 'title'),
    application: text('extended-properties', 'Application'),
    custom: attempt(unread, null, related(roots, 'custom-properties'), parts, readCustomProperties) ?? {},
  };
}

function readEntry(entry: SheetEntry, relations: readonly Relation[], context: Context): Sheet[] {
  const relation = relations.find(({ id }) => id === entry.relation);
  const bytes = relation ? context.parts.get(relation.target) : undefined;
  // Chart sheets and dialog sheets have no cells.
  if (relation?.type !== 'worksheet' || !bytes) return [];
  const own = readRelations(context.parts, relation.target);
  const part = readSheet(relation.target, bytes, context.strings, context.styles.digitWidth);
  const controls = firstBy(part.controls, ({ shapeId }) => shapeId);
  const drawn = readDrawings(entry.name, own, part.drawings, part.geometry, context);
  return [
    {
      name: entry.name,
      state: entry.state,
      cells: part.cells,
      merges: part.merges,
      comments: readAllComments(entry.name, own, context),
      validations: part.validations,
      shapes: drawn.filter((one) => !one.controlCopy && !controls.has(one.shapeId)).map(plainShape),
      controls: readControls(entry.name, own, part.controls, drawn, part.geometry, context),
      geometry: part.geometry,
    },
  ];
}

function readDrawings(
  sheet: string,
  relations: readonly Relation[],
  ids: readonly string[],
  geometry: SheetGeometry,
  { parts, unread }: Context,
): DrawnShape[] {
  const byId = firstBy(relations, ({ id }) => id);
  return ids.flatMap((id) => {
    const target = byId.get(id)?.target;
    return attempt(unread, sheet, target, parts, (part, bytes) => readDrawing(part, bytes, geometry)) ?? [];
  });
}

function readAllComments(
  sheet: string,
  relations: readonly Relation[],
  { parts, unread }: Context,
): CellComment[] {
  const of = (type: string, read: (part: string, bytes: Buffer) => CellComment[]) =>
    relations
      .filter((relation) => relation.type === type)
      .flatMap(({ target }) => attempt(unread, sheet, target, parts, read) ?? []);
  return mergeComments(of('comments', readComments), of('threadedComment', readThreadedComments));
}

function readControls(
  sheet: string,
  relations: readonly Relation[],
  references: readonly ControlReference[],
  drawn: readonly DrawnShape[],
  geometry: SheetGeometry,
  { parts, unread }: Context,
): FormControl[] {
  const vml = relations
    .filter((relation) => relation.type === 'vmlDrawing')
    .flatMap(({ target }) => attempt(unread, sheet, target, parts, readVmlControls) ?? []);
  const drawnBy = firstBy(drawn, ({ shapeId }) => shapeId);
  const textOf = (id: string) => drawnBy.get(id)?.text ?? '';
  const targets = firstBy(relations, ({ id }) => id);
  // Excel links both by number; LibreOffice numbers only one of them and keeps the order.
  const byNumber = firstBy(vml, ({ shapeId }) => shapeId);
  const numbered = references.some(({ shapeId }) => byNumber.has(shapeId));
  const partner = (reference: ControlReference, index: number) =>
    numbered ? byNumber.get(reference.shapeId) : vml.length === references.length ? vml[index] : undefined;
  const joined = new Set<VmlControl>();
  const listed = references.map((reference, index) => {
    const target = targets.get(reference.relation)?.target;
    const properties = attempt(unread, sheet, target, parts, readControlProperties);
    const own = partner(reference, index);
    if (own) joined.add(own);
    return joinControl(reference, properties, own, textOf(reference.shapeId), geometry);
  });
  const unlisted = vml
    .filter((control) => !joined.has(control))
    .map((control) => joinControl(undefined, undefined, control, textOf(control.shapeId), geometry));
  return [...listed, ...unlisted].filter((control) => control.kind !== 'other');
}

/** The first of each key, found at once: a hostile file has a hundred thousand of them. */
function firstBy<T>(all: readonly T[], key: (one: T) => string): Map<string, T> {
  const found = new Map<string, T>();
  for (const one of all) if (!found.has(key(one))) found.set(key(one), one);
  return found;
}

const plainShape = ({ kind, name, text, box, hidden }: DrawnShape): Shape => ({
  kind,
  name,
  text,
  box,
  hidden,
});
