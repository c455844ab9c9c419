/** What a program reads or writes is described: every format that a command prints has its schema, and no schema is left over. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..');
const schemas = readdirSync(join(root, 'docs', 'schemas')).map((file) => file.replace('-1.schema.json', ''));
const textsIn = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(root, folder, file), 'utf8'))
    .join('\n');

/** Written by a library, or by those who bring a file. */
const NOT_PRINTED: ReadonlySet<string> = new Set(['combine', 'products', 'products-set']);

describe('docs/schemas', () => {
  it('describes every format that the command line prints', () => {
    const printed = new Set(
      [...textsIn('apps/cli/src').matchAll(/mamori\.([a-z-]+)\/1'/g)].map(([, name]) => name),
    );
    expect([...printed].sort()).toEqual(schemas.filter((name) => !NOT_PRINTED.has(name)).sort());
  });

  it.each(schemas)('%s names itself, and a test holds real output against it', (name) => {
    const schema = JSON.parse(readFileSync(join(root, 'docs', 'schemas', `${name}-1.schema.json`), 'utf8'));
    expect([schema.$id, schema.properties.format.const]).toEqual([`mamori.${name}/1`, `mamori.${name}/1`]);
    expect(`${textsIn('apps/cli/tests')}${textsIn('packages/core/tests')}`).toMatch(
      new RegExp(`'${name}(-1)?'`),
    );
  });
});
