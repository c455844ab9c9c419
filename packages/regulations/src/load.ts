/**
 * Reads `regulations/checklists/`: the path of a file is its id, the models decide what a file may hold.
 * R-B1: a new edition is a new file, no code.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseDocument } from 'yaml';
import type { ZodType } from 'zod';
import { RegulationDataError, type RegulationProblem } from './errors.ts';
import { Edition, type EditionId } from './model/edition.ts';
import { Equivalence } from './model/equivalence.ts';
import { OfficialFiles } from './model/official-files.ts';

/** `regulations/` of this installation. */
export const DEFAULT_CONTENT_DIRECTORY: string = fileURLToPath(
  new URL('../../../regulations/', import.meta.url),
);

export interface LoadedContent {
  /** Editions by file, in the order of their ids. */
  readonly editions: readonly { readonly file: string; readonly edition: Edition }[];
  readonly equivalences: readonly { readonly file: string; readonly equivalence: Equivalence }[];
  readonly officialFiles: OfficialFiles;
}

/** Everything under `checklists/`, or one error that names every file which does not fit its model. */
export function loadContent(contentDirectory: string = DEFAULT_CONTENT_DIRECTORY): LoadedContent {
  const problems: RegulationProblem[] = [];
  const content = readContent(contentDirectory, problems);
  if (problems.length > 0) throw new RegulationDataError(problems);
  return content;
}

/** As `loadContent`, but keeps what is readable and adds what is not to `problems` (for the linter). */
export function readContent(contentDirectory: string, problems: RegulationProblem[]): LoadedContent {
  const read = <T>(file: string, model: ZodType<T>) => readYaml(contentDirectory, file, model, problems);
  const editions = listYaml(contentDirectory, 'checklists', /^fy\d{4}$/, problems).flatMap((file) => {
    const edition = read(file, Edition);
    if (edition === null) return [];
    checkPath(file, editionFile(edition.id), edition.id, problems);
    return [{ file, edition }];
  });
  const equivalences = listYaml(contentDirectory, 'checklists', /^equivalence$/, problems).flatMap((file) => {
    const equivalence = read(file, Equivalence);
    if (equivalence === null) return [];
    const id = `${equivalence.from} → ${equivalence.to}`;
    checkPath(file, equivalenceFile(equivalence.from, equivalence.to), id, problems);
    return [{ file, equivalence }];
  });
  const officialFiles = read('checklists/official-files.yaml', OfficialFiles) ?? { editions: [] };
  return { editions, equivalences, officialFiles };
}

export function editionFile(id: EditionId): string {
  return `checklists/${id}.yaml`;
}

/** `checklists/equivalence/fy2023-facility--fy2024-facility.yaml`. */
export function equivalenceFile(from: EditionId, to: EditionId): string {
  return `checklists/equivalence/${from.replace('/', '-')}--${to.replace('/', '-')}.yaml`;
}

function checkPath(file: string, expected: string, id: string, problems: RegulationProblem[]): void {
  if (file !== expected)
    problems.push({ code: 'path-is-not-id', file, path: 'id', params: { id, expected } });
}

function listYaml(
  root: string,
  directory: string,
  folders: RegExp,
  problems: RegulationProblem[],
): readonly string[] {
  const entries = readDirectory(root, directory, problems);
  return entries
    .filter((name) => folders.test(name) && statSync(join(root, directory, name)).isDirectory())
    .flatMap((name) =>
      readDirectory(root, `${directory}/${name}`, problems)
        .filter((file) => file.endsWith('.yaml'))
        .map((file) => `${directory}/${name}/${file}`),
    );
}

function readDirectory(root: string, directory: string, problems: RegulationProblem[]): readonly string[] {
  try {
    return readdirSync(join(root, directory)).sort();
  } catch (error) {
    problems.push({ code: 'unreadable', file: directory, path: '', params: { reason: reasonOf(error) } });
    return [];
  }
}

function readYaml<T>(root: string, file: string, model: ZodType<T>, problems: RegulationProblem[]): T | null {
  const text = readText(root, file, problems);
  if (text === null) return null;
  // A repeated key silently loses a text in a plain YAML reader: uniqueKeys makes it an error.
  // Line numbers cost a third of the time: they are worked out only for a file that is wrong.
  const document = parseDocument(text, { uniqueKeys: true, prettyErrors: false });
  if (document.errors.length > 0) {
    const { errors } = parseDocument(text, { uniqueKeys: true });
    const reason = errors.map((error) => error.message.split('\n')[0]).join('; ');
    problems.push({ code: 'not-yaml', file, path: '', params: { reason } });
    return null;
  }
  const parsed = model.safeParse(document.toJS({ maxAliasCount: 100 }));
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    problems.push({
      code: 'not-in-model',
      file,
      path: issue.path.join('.'),
      params: { reason: issue.message },
    });
  }
  return null;
}

function readText(root: string, file: string, problems: RegulationProblem[]): string | null {
  try {
    return readFileSync(join(root, file), 'utf8');
  } catch (error) {
    problems.push({ code: 'unreadable', file, path: '', params: { reason: reasonOf(error) } });
    return null;
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
