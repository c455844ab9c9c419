import { readXml } from '../xml.ts';

/** `docProps/custom.xml`: our own forms carry edition and version there. */
export function readCustomProperties(part: string, bytes: Buffer): Record<string, string> {
  const properties: Record<string, string> = {};
  let name = '';
  readXml(part, bytes, {
    open(tag, attributes) {
      if (tag === 'property') name = attributes.name ?? '';
    },
    text(text, parent) {
      if (name !== '' && parent !== 'Properties') properties[name] = (properties[name] ?? '') + text;
    },
    close(tag) {
      if (tag === 'property') name = '';
    },
  });
  return properties;
}

/** Text of one element of a small property part. */
export function readElementText(part: string, bytes: Buffer, element: string): string {
  let result = '';
  readXml(part, bytes, {
    text(text, parent) {
      if (parent === element) result += text;
    },
  });
  return result.trim();
}
