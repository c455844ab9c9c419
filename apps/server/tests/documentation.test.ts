/** The API says what it is: a valid OpenAPI 3.1 document with examples, and a page that people can read. */
import type { OperationDefinition } from '@mamori/contract/operation';
import { operations } from '@mamori/contract/operations';
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Harness, startHarness } from './support/harness.ts';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness?.close());

const all = Object.entries(operations as Record<string, OperationDefinition>);

interface Described {
  readonly operationId: string;
  readonly description: string;
  readonly requestBody?: { readonly content: Record<string, { readonly example?: unknown }> };
}

describe('openapi.json', () => {
  it('is valid, names every operation with its permission, and shows what is sent', async () => {
    const answer = await fetch(`${harness.url}/api/openapi.json`);
    const document = (await answer.json()) as { readonly paths: Record<string, Record<string, Described>> };
    const validator = new Validator();
    expect(await validator.validate(document)).toMatchObject({ valid: true });
    expect(validator.version).toBe('3.1');
    const described = Object.values(document.paths).flatMap((methods) =>
      Object.values(methods).filter((one) => one.operationId),
    );
    expect(described.map((one) => one.operationId).sort()).toEqual(all.map(([id]) => id).sort());
    for (const one of described) {
      const definition = operations[one.operationId as keyof typeof operations] as OperationDefinition;
      expect(one.description).toContain(`\`${definition.demand}\``);
      if (!definition.body) continue;
      expect(one.requestBody?.content['application/json']?.example, one.operationId).toBeDefined();
    }
  });
});

describe('the page', () => {
  it.each(['ja', 'en'] as const)(
    'lists every operation, field and error in %s, without inline style',
    async (lang) => {
      const response = await fetch(`${harness.url}/api/docs?lang=${lang}`);
      expect(response.headers.get('content-security-policy')).toContain("style-src 'self'");
      const page = await response.text();
      expect(page).toContain(`<html lang="${lang}">`);
      for (const [id, { summary }] of all) {
        expect(page).toContain(`id="${id}"`);
        expect(page).toContain(summary[lang].replaceAll('&', '&amp;').replaceAll("'", '&#39;'));
      }
      for (const part of ['contractKind', '&quot;purchase_only&quot;', 'changed-meanwhile'])
        expect(page).toContain(part);
      expect(page).not.toMatch(/style=|<style|\[object Object\]|undefined/);
    },
  );
});
