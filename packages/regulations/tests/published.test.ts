import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../src/catalogue.ts';
import { canonical, editionHash } from '../src/edition-hash.ts';
import { PUBLISHED_FILE, PublishedEditions } from '../src/lint.ts';
import { DEFAULT_CONTENT_DIRECTORY } from '../src/load.ts';

const recorded = PublishedEditions.parse(
  JSON.parse(readFileSync(join(DEFAULT_CONTENT_DIRECTORY, PUBLISHED_FILE), 'utf8')),
);

describe('published editions are immutable', () => {
  it('every edition has the hash with which it was published', () => {
    const current = [...loadCatalogue().editions].map(([id, edition]) => [id, editionHash(edition)]);
    expect(Object.fromEntries(current)).toEqual(recorded);
  });

  it('one changed character changes the hash', () => {
    const edition = structuredClone(loadCatalogue().edition('fy2025/facility'));
    edition.title.text = `${edition.title.text}。`;
    expect(editionHash(edition)).not.toBe(recorded['fy2025/facility']);
  });

  it('a field that the model gains with an empty default changes nothing', () => {
    expect(canonical({ b: 1, a: '字', list: [], flag: false, none: undefined })).toBe('{"a":"字","b":1}');
  });
});
