/** Loads `regulations/rules`: a folder per fiscal year, a file per item (R-B1, R-B15: a new edition is a new folder, no code). */
import { RegulationDataError } from './errors.ts';
import { ContentReader } from './knowledge.ts';
import { DEFAULT_CONTENT_DIRECTORY } from './load.ts';
import type { EditionId } from './model/edition.ts';
import { RuleFile } from './rules-model.ts';

/** Every file of a year in print order of the items, or one error that names every place that is wrong. */
export function loadRules(
  year: `fy${number}`,
  contentDirectory: string = DEFAULT_CONTENT_DIRECTORY,
): readonly RuleFile[] {
  const reader = new ContentReader(contentDirectory);
  const files = reader.all(`rules/${year}`, RuleFile, ({ item }) => item);
  if (reader.problems.length > 0) throw new RegulationDataError(reader.problems);
  return files;
}

/** Those that an edition's form goes by. */
export const rulesOf = (files: readonly RuleFile[], edition: EditionId): readonly RuleFile[] =>
  files.filter(({ editions }) => editions.includes(edition));
