/**
 * Copies of the published editions beside the data, `editions/fy2026-facility.json`, so that the command line knows them
 * without a database. The database holds the originals; the copies follow it.
 */
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EditionContent } from './publish.ts';

const OURS = /^fy\d{4}-[a-z-]+\.json$/;

export const copiesDirectory = (dataDirectory: string): string => join(dataDirectory, 'editions');

/** Writes what is missing or different and removes copies of editions that this database does not know. */
export async function writeEditionCopies(
  dataDirectory: string,
  contents: readonly EditionContent[],
): Promise<void> {
  const directory = copiesDirectory(dataDirectory);
  const wanted = new Map(contents.flatMap(copiesOf));
  await mkdir(directory, { recursive: true, mode: 0o700 });
  for (const name of await readdir(directory))
    if (OURS.test(name) && !wanted.has(name)) await rm(join(directory, name), { force: true });
  for (const [name, text] of wanted) await writeWhole(join(directory, name), text);
}

function copiesOf({ editions, equivalences }: EditionContent): [string, string][] {
  return editions.map((edition) => {
    const own = equivalences.filter(({ to }) => to === edition.id);
    const text = `${JSON.stringify({ editions: [edition], equivalences: own }, null, 2)}\n`;
    return [`${edition.id.replace('/', '-')}.json`, text];
  });
}

async function writeWhole(file: string, text: string): Promise<void> {
  const present = await readFile(file, 'utf8').catch(() => null);
  if (present === text) return;
  await writeFile(`${file}.unfinished`, text, { mode: 0o600 });
  await rename(`${file}.unfinished`, file);
}
