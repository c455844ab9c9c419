/** Loads what stands under `regulations/{help,glossary,qa}` (R-P3): help beside the items, terms, answers of FY2023. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { RegulationDataError, type RegulationProblem } from './errors.ts';
import { resolveWording } from './knowledge-text.ts';
import { DEFAULT_CONTENT_DIRECTORY } from './load.ts';
import type { ItemId } from './model/edition.ts';
import { type Term, TermFile } from './model/glossary.ts';
import { GuidelineVersions } from './model/guideline-versions.ts';
import { GeneralHelp, Help, RefusalGuide, VendorHelp } from './model/help.ts';
import { KnowledgeSource } from './model/localised.ts';
import { type QaEntry, QaFile } from './model/qa.ts';

export interface Knowledge {
  /** Help of the FY2025 facility form by item id, in print order. */
  help: Map<ItemId, Help>;
  /** The same in the words of a pharmacy. */
  pharmacyHelp: Map<ItemId, Help>;
  /** Short help of the FY2025 vendor forms by item id. */
  vendorHelp: Map<ItemId, VendorHelp>;
  general: GeneralHelp;
  /** What to say to vendors that will not answer. */
  refusals: RefusalGuide;
  glossary: Term[];
  qa: QaEntry[];
  /** Source key → citation. */
  sources: Record<string, KnowledgeSource>;
  /** Versions of the guideline and of the disclosure form. */
  guidelineVersions: GuidelineVersions;
}

/** Reads and validates everything, or throws one error that names every file and place that is wrong. */
export function loadKnowledge(contentDirectory: string = DEFAULT_CONTENT_DIRECTORY): Knowledge {
  const reader = new ContentReader(contentDirectory);
  const help = reader.all('help/fy2025/facility', Help, (entry) => entry.item);
  const vendorHelp = reader.all('help/fy2025/vendor', VendorHelp, (entry) => entry.item);
  const general = reader.one('help/general.yaml', GeneralHelp);
  const refusals = reader.one('help/refusals.yaml', RefusalGuide);
  const sources = reader.one('help/sources.yaml', z.record(z.string(), KnowledgeSource));
  const guidelineVersions = reader.one('guideline/versions.yaml', GuidelineVersions);
  const glossary = reader.all('glossary', TermFile);
  const qa = reader.all('qa/fy2023', QaFile, (file) => file.category.toLowerCase().padStart(2, '0'));
  if (
    reader.problems.length > 0 ||
    general === null ||
    refusals === null ||
    sources === null ||
    guidelineVersions === null
  )
    throw new RegulationDataError(reader.problems);
  return {
    help: byItem(help.map((entry) => resolveWording(entry, 'facility'))),
    pharmacyHelp: byItem(help.map((entry) => resolveWording(entry, 'pharmacy'))),
    vendorHelp: byItem(vendorHelp),
    general,
    refusals,
    sources,
    guidelineVersions,
    glossary: glossary.flatMap((file) => file.terms),
    qa: qa.flatMap(({ entries }) => entries),
  };
}

/** Help of a facility's or pharmacy's form; undefined for an item of an edition that has no help yet. */
export function helpFor(
  knowledge: Knowledge,
  audience: 'facility' | 'pharmacy',
  item: ItemId,
): Help | undefined {
  return (audience === 'pharmacy' ? knowledge.pharmacyHelp : knowledge.help).get(item);
}

/** 2-2 before 2-10, 12-A after 9: numbers inside ids count as numbers. */
export function compareIds(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

function byItem<T extends { item: ItemId }>(entries: T[]): Map<ItemId, T> {
  return new Map(entries.map((entry) => [entry.item, entry]));
}

/** Reads and validates YAML files below a folder; what is wrong is collected. */
export class ContentReader {
  readonly problems: RegulationProblem[] = [];
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  /** Every file of a folder; the name of a file is the id of what it holds. */
  all<T>(folder: string, schema: z.ZodType<T>, idOf?: (content: T) => string): T[] {
    return this.#list(folder).flatMap((file) => {
      const content = this.one(file, schema);
      if (content === null) return [];
      const id = idOf?.(content) ?? basename(file, '.yaml');
      const expected = `${folder}/${id}.yaml`;
      if (file !== expected) this.#report('path-is-not-id', file, 'id', { id, expected });
      return [content];
    });
  }

  one<T>(file: string, schema: z.ZodType<T>): T | null {
    const text = this.#attempt(file, () => readFileSync(join(this.#root, file), 'utf8'));
    if (text === null) return null;
    const document = parseDocument(text, { uniqueKeys: true, prettyErrors: false });
    if (document.errors.length > 0) {
      // Line numbers cost a third of the time: they are worked out only for a file that is wrong.
      for (const error of parseDocument(text, { uniqueKeys: true }).errors)
        this.#report('not-yaml', file, '', { reason: error.message.split('\n')[0] ?? '' });
      return null;
    }
    const parsed = schema.safeParse(document.toJS({ maxAliasCount: 100 }));
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues)
      this.#report('not-in-model', file, issue.path.join('.'), { reason: issue.message });
    return null;
  }

  #list(folder: string): string[] {
    const names = this.#attempt(folder, () => readdirSync(join(this.#root, folder))) ?? [];
    return names
      .filter((name) => name.endsWith('.yaml'))
      .sort(compareIds)
      .map((name) => `${folder}/${name}`);
  }

  #attempt<T>(file: string, read: () => T): T | null {
    try {
      return read();
    } catch (error) {
      this.#report('unreadable', file, '', {
        reason: error instanceof Error ? error.message : String(error),
      });
      return null;
    }
  }

  #report(
    code: RegulationProblem['code'],
    file: string,
    path: string,
    params: RegulationProblem['params'],
  ): void {
    this.problems.push({ code, file, path, params });
  }
}
