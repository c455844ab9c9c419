/** Relations between parts: which file is the sheet's drawing, its comments, its controls. */
import { readXml } from '../xml.ts';

export interface Relation {
  readonly id: string;
  /** Last segment of the relation's type: `worksheet`, `drawing`, `vmlDrawing`, `comments`, `threadedComment`, `ctrlProp`. */
  readonly type: string;
  /** Full part name. */
  readonly target: string;
}

export function readRelations(parts: ReadonlyMap<string, Buffer>, owner: string): Relation[] {
  const slash = owner.lastIndexOf('/');
  const name = `${owner.slice(0, slash + 1)}_rels/${owner.slice(slash + 1)}.rels`;
  const bytes = parts.get(name);
  const relations: Relation[] = [];
  if (!bytes) return relations;
  readXml(name, bytes, {
    open(tag, attributes) {
      if (tag !== 'Relationship' || attributes.TargetMode === 'External') return;
      relations.push({
        id: attributes.Id ?? '',
        type: (attributes.Type ?? '').split('/').at(-1) ?? '',
        target: resolveTarget(owner.slice(0, slash + 1), attributes.Target ?? ''),
      });
    },
  });
  return relations;
}

function resolveTarget(folder: string, target: string): string {
  const segments = (target.startsWith('/') ? target : folder + target).split('/');
  const result: string[] = [];
  for (const segment of segments) {
    if (segment === '..') result.pop();
    else if (segment !== '' && segment !== '.') result.push(segment);
  }
  return result.join('/');
}
