/** The fields of a schema as lines of a table: `items[].date`, type, required, limits. */
import { z } from 'zod';

export interface FieldLine {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly limits: string;
}

interface Shape {
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** What a caller sends to this schema. */
export function fieldsOf(schema: z.ZodType): FieldLine[] {
  return lines(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape, '');
}

function lines(shape: Shape, prefix: string): FieldLine[] {
  return Object.entries(shape.properties ?? {}).flatMap(([key, inner]) => {
    const name = `${prefix}${key}`;
    const own = {
      name,
      type: typeOf(inner),
      required: shape.required?.includes(key) ?? false,
      limits: limitsOf(inner),
    };
    return [own, ...deeper(inner, name)];
  });
}

function deeper(shape: Shape, name: string): FieldLine[] {
  if (shape.anyOf) return shape.anyOf.flatMap((one) => deeper(one, name));
  if (shape.items) return deeper(shape.items, `${name}[]`);
  return lines(shape, `${name}.`);
}

function typeOf(shape: Shape): string {
  if (shape.const !== undefined) return JSON.stringify(shape.const);
  if (shape.enum) return shape.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (shape.anyOf) return [...new Set(shape.anyOf.map(typeOf))].join(' | ');
  if (shape.items) return `${typeOf(shape.items)}[]`;
  return shape.format ? `${shape.type} (${shape.format})` : (shape.type ?? 'any');
}

/** `1–200`, `≤ 200`, `≥ 1`: length of texts and lists, value of numbers. */
function limitsOf(shape: Shape): string {
  // Whole numbers carry the range of a safe integer, which says nothing.
  const most = shape.maximum === Number.MAX_SAFE_INTEGER ? undefined : shape.maximum;
  const least = shape.minimum === Number.MIN_SAFE_INTEGER ? undefined : shape.minimum;
  const ranges = [
    range(shape.minLength, shape.maxLength),
    range(shape.minItems, shape.maxItems),
    range(least, most),
    ...(shape.anyOf?.map(limitsOf) ?? []),
  ];
  return ranges.filter(Boolean).join(', ');
}

function range(from: number | undefined, to: number | undefined): string {
  if (from === undefined) return to === undefined ? '' : `≤ ${to}`;
  return to === undefined ? `≥ ${from}` : `${from}–${to}`;
}
