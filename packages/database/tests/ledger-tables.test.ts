/** The tables of the ledgers are what their definitions say: a column, choice or requirement added to one is missing in the other. */
import type { Column } from '@mamori/core/ledger/column';
import type { LedgerDefinition } from '@mamori/core/ledger/definition';
import { LEDGERS } from '@mamori/core/ledger/ledgers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Catalogue, readCatalogue } from '../src/catalogue/read.ts';
import { withClient } from '../src/pool.ts';
import { type TestDatabase, testDatabase } from '../src/testing/test-database.ts';

let db: TestDatabase;
let catalogue: Catalogue;

beforeAll(async () => {
  db = await testDatabase();
  catalogue = await withClient(db.ownerUrl, readCatalogue);
});
afterAll(() => db.close());

const TYPES: Readonly<Record<Column['kind'], readonly string[]>> = {
  text: ['text'],
  choice: ['text'],
  known: ['text'],
  date: ['date'],
  number: ['integer', 'bigint'],
  texts: ['text[]'],
  reference: ['uuid'],
  references: ['uuid[]'],
};
const OWN = ['organization_id', 'id', 'search', 'created_at', 'updated_at', 'removed_at', 'version'];
const sqlName = (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function tableOf({ id }: LedgerDefinition) {
  const table = catalogue.tables.find(({ name }) => name === id);
  if (!table) throw new Error(`no table ${id}`);
  return table;
}

describe.each(LEDGERS.map((one) => [one.id, one] as const))('%s', (_, definition) => {
  it('has the columns of its definition, of the right types', () => {
    const table = tableOf(definition);
    const names = table.columns.map(({ name }) => name).filter((name) => !OWN.includes(name));
    expect(names.toSorted()).toEqual(Object.keys(definition.columns).map(sqlName).toSorted());
    for (const [key, column] of Object.entries(definition.columns)) {
      const stored = table.columns.find(({ name }) => name === sqlName(key));
      expect(TYPES[column.kind], `${definition.id}.${key}`).toContain(stored?.type);
      const isOptional = ['choice', 'date', 'number', 'reference'].includes(column.kind) && !column.required;
      expect(stored?.notNull, `${definition.id}.${key} not null`).toBe(!isOptional);
    }
  });

  it('allows the choices of its definition and no others', () => {
    const checks = tableOf(definition).constraints.map(({ definition: text }) => text);
    for (const [key, column] of Object.entries(definition.columns)) {
      const values =
        column.kind === 'choice' ? column.values : column.kind === 'known' ? ['yes', 'no', 'unknown'] : null;
      if (!values) continue;
      const check = checks.find((text) => text.startsWith(`CHECK ((${sqlName(key)} = ANY (`));
      const allowed = [...(check ?? '').matchAll(/'([^']*)'::text/g)].map(([, value]) => value);
      expect(allowed.toSorted(), `${definition.id}.${key}`).toEqual([...values].toSorted());
    }
  });

  it('names only columns that exist, each in one group', () => {
    const keys = Object.keys(definition.columns);
    expect(definition.groups.flatMap(({ columns }) => columns).toSorted()).toEqual(keys.toSorted());
    for (const key of [...definition.title, ...definition.shown, ...definition.keys.flat()])
      expect(keys).toContain(key);
  });
});
