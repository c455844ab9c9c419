/** All checks over the content directory; `npm run check` calls lint-cli.ts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { buildCatalogue } from './catalogue.ts';
import { editionHash } from './edition-hash.ts';
import type { RegulationProblem } from './errors.ts';
import { currentFiscalYear } from './fiscal-year.ts';
import { lintEdition } from './lint-edition.ts';
import { lintEquivalence } from './lint-equivalence.ts';
import { DEFAULT_CONTENT_DIRECTORY, equivalenceFile, type LoadedContent, readContent } from './load.ts';
import type { OfficialFiles } from './model/official-files.ts';

export const PUBLISHED_FILE = 'checklists/published.json';

/** Hash per published edition. */
export const PublishedEditions = z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/));

export function lintContent(
  contentDirectory: string = DEFAULT_CONTENT_DIRECTORY,
): readonly RegulationProblem[] {
  const problems: RegulationProblem[] = [];
  const content = readContent(contentDirectory, problems);
  const editions = new Map(content.editions.map(({ edition }) => [edition.id as string, edition]));
  return [
    ...problems,
    ...content.editions.flatMap(({ file, edition }) => lintEdition(edition, file)),
    ...content.equivalences.flatMap((it) =>
      lintEquivalence(it.equivalence, (id) => editions.get(id), it.file),
    ),
    ...lintChain(content),
    ...lintOfficialFiles(content.officialFiles),
    ...lintPublished(contentDirectory, content),
  ];
}

/** Every edition says what became of the items of the one before it. */
function lintChain(content: LoadedContent): readonly RegulationProblem[] {
  const catalogue = buildCatalogue(
    content.editions.map((it) => it.edition),
    content.equivalences.map((it) => it.equivalence),
  );
  return content.editions.flatMap(({ edition }) => {
    const previous = catalogue.previousEdition(edition.id);
    if (previous === undefined || catalogue.equivalence(previous, edition.id) !== undefined) return [];
    const params = { from: previous, to: edition.id };
    return [
      { code: 'equivalence-missing', file: equivalenceFile(previous, edition.id), path: '', params } as const,
    ];
  });
}

function lintOfficialFiles(officialFiles: OfficialFiles): readonly RegulationProblem[] {
  const file = 'checklists/official-files.yaml';
  return officialFiles.editions.flatMap((edition) => {
    const problems: RegulationProblem[] = [];
    if (currentFiscalYear(edition.inForceFrom) !== edition.fiscalYear) {
      const params = { inForceFrom: edition.inForceFrom, fiscalYear: edition.fiscalYear };
      problems.push({ code: 'in-force-outside-year', file, path: `fy${edition.fiscalYear}`, params });
    }
    for (const { address, fileName } of edition.files) {
      if (address.split('/').at(-1) === fileName) continue;
      problems.push({
        code: 'file-name-differs',
        file,
        path: `fy${edition.fiscalYear}`,
        params: { address, fileName },
      });
    }
    return problems;
  });
}

function lintPublished(contentDirectory: string, content: LoadedContent): readonly RegulationProblem[] {
  const file = PUBLISHED_FILE;
  const parsed = readPublished(contentDirectory);
  if (typeof parsed === 'string') return [{ code: 'unreadable', file, path: '', params: { reason: parsed } }];
  const current = new Map(
    content.editions.map(({ edition }) => [edition.id as string, editionHash(edition)]),
  );
  const problems: RegulationProblem[] = [];
  for (const [id, hash] of current) {
    const recorded = parsed[id];
    if (recorded === undefined)
      problems.push({ code: 'published-unrecorded', file, path: id, params: { hash } });
    else if (recorded !== hash)
      problems.push({ code: 'published-changed', file, path: id, params: { recorded, hash } });
  }
  for (const id of Object.keys(parsed)) {
    if (!current.has(id)) problems.push({ code: 'published-lost', file, path: id, params: { id } });
  }
  return problems;
}

function readPublished(contentDirectory: string): Record<string, string> | string {
  try {
    return PublishedEditions.parse(JSON.parse(readFileSync(join(contentDirectory, PUBLISHED_FILE), 'utf8')));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
