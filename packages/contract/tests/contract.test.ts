import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import examples from '../examples.json' with { type: 'json' };
import { ERRORS } from '../src/errors.ts';
import { ROUTES } from '../src/generated/routes.ts';
import type { OperationDefinition } from '../src/operation.ts';
import { type OperationId, operations } from '../src/operations.ts';
import { PERMISSIONS, PERMISSIONS_OF_ROLE, permissionsOf, ROLES } from '../src/permissions.ts';

const all = Object.entries(operations as Record<string, OperationDefinition>);
const kebab = (id: string) => id.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);

describe('operations', () => {
  it.each(all)('%s has the path parameters that it declares', (_, definition) => {
    const inPath = [...definition.path.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort();
    expect(Object.keys(definition.params?.shape ?? {}).sort()).toEqual(inPath);
  });

  it('has no two operations on the same address', () => {
    const addresses = all.map(([, d]) => `${d.method} ${d.path}`);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it('keeps each operation in the file that bears its name', () => {
    const source = readFileSync(new URL('../src/operations.ts', import.meta.url), 'utf8');
    for (const [id] of all)
      expect(source).toMatch(new RegExp(`\\b${id}\\b[^\\n]*/${kebab(id)}\\.ts'|${id},\\n`));
  });

  it('names only errors of the catalogue', () => {
    for (const [, d] of all) for (const code of d.errors) expect(ERRORS).toHaveProperty(code);
  });

  it('lets every write of a versioned thing ask for the version', () => {
    for (const [id, d] of all) {
      if (d.ifMatch) expect(d.errors, id).toContain('changed-meanwhile');
    }
  });

  it('has an up-to-date table of routes', () => {
    expect(Object.keys(ROUTES)).toEqual(all.map(([id]) => id));
  });
});

describe('examples of the documentation', () => {
  const shown = examples as Readonly<Record<string, { request?: unknown; response?: unknown }>>;

  it('are there for every operation that takes or answers JSON (otherwise run scripts/examples.ts)', () => {
    const missing = all.filter(([id, { body, response, responseKind = 'json' }]) => {
      const example = shown[id] ?? {};
      return (
        (body && example.request === undefined) ||
        (response && responseKind === 'json' && example.response === undefined)
      );
    });
    expect(missing.map(([id]) => id)).toEqual([]);
  });

  it.each(Object.entries(shown))(
    '%s: what stands there is what the contract says',
    (id, { request, response }) => {
      const definition = operations[id as OperationId] as OperationDefinition | undefined;
      expect(definition).toBeDefined();
      if (request !== undefined) expect(definition?.body?.safeParse(request).error).toBeUndefined();
      if (response !== undefined) expect(definition?.response?.safeParse(response).error).toBeUndefined();
    },
  );
});

describe('permission table', () => {
  it('gives nobody more than it names, and auditors and staff no writing but what was given to them', () => {
    for (const role of ROLES) for (const p of PERMISSIONS_OF_ROLE[role]) expect(PERMISSIONS).toContain(p);
    for (const role of ['auditor', 'staff'] as const) {
      // `ledger.review`: the accounts of a department that were given to this person; the server looks at whose they are.
      expect([...permissionsOf([role])].filter((p) => !/\.read$/.test(p))).toEqual(['ledger.review']);
    }
  });

  it('sums up several roles', () => {
    expect(permissionsOf(['staff', 'auditor']).has('audit.read')).toBe(true);
  });
});
