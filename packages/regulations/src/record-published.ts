/**
 * `node packages/regulations/src/record-published.ts`: records the hashes of editions that are not yet recorded.
 * A recorded hash is never replaced: a published edition never changes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { editionHash } from './edition-hash.ts';
import { PUBLISHED_FILE, PublishedEditions } from './lint.ts';
import { DEFAULT_CONTENT_DIRECTORY, loadContent } from './load.ts';

const path = join(DEFAULT_CONTENT_DIRECTORY, PUBLISHED_FILE);
const recorded = PublishedEditions.parse(JSON.parse(readFileSync(path, 'utf8')));
const added = loadContent()
  .editions.map(({ edition }) => edition)
  .filter((edition) => recorded[edition.id] === undefined);
for (const edition of added) recorded[edition.id] = editionHash(edition);
const sorted = Object.fromEntries(Object.entries(recorded).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(path, `${JSON.stringify(sorted, null, 2)}\n`);
console.log(`recorded: ${added.map((edition) => edition.id).join(', ') || 'nothing new'}`);
