/** Loads what stands under `regulations/{help,glossary,qa}` and searches it (R-P3). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { match, normalise, queryWords, resolveWording } from './knowledge-text.ts';
import type { ItemId } from './model/edition.ts';
import { type Term, TermFile } from './model/glossary.ts';
import { GeneralHelp, Help, VendorHelp } from './model/help.ts';
import { KnowledgeSource, type Locale } from './model/localised.ts';
import { type QaEntry, QaFile } from './model/qa.ts';

export interface Knowledge {
  /** Help of the facility form by item id. */
  help: Map<ItemId, Help>;
  /** The same in the words of a pharmacy. */
  pharmacyHelp: Map<ItemId, Help>;
  /** Short help of the vendor form by item id. */
  vendorHelp: Map<ItemId, VendorHelp>;
  general: GeneralHelp;
  glossary: Term[];
  qa: QaEntry[];
  /** Source key → citation. */
  sources: Record<string, KnowledgeSource>;
}

const ROOT = fileURLToPath(new URL('../../../regulations/', import.meta.url));

function readAs<T>(schema: z.ZodType<T>, path: string): T {
  const result = schema.safeParse(parse(readFileSync(path, 'utf8')));
  if (!result.success) throw new Error(`${path}: ${z.prettifyError(result.error)}`);
  return result.data;
}

function yamlFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((name) => join(folder, name));
}

function byItem<T extends { item: ItemId }>(entries: T[]): Map<ItemId, T> {
  return new Map(entries.map((entry) => [entry.item, entry]));
}

/** Reads and validates everything; an invalid file is an error that names the file and the place. */
export function loadKnowledge(root: string = ROOT): Knowledge {
  const help = yamlFiles(join(root, 'help/fy2025/facility')).map((file) => readAs(Help, file));
  return {
    help: byItem(help.map((entry) => resolveWording(entry, 'facility'))),
    pharmacyHelp: byItem(help.map((entry) => resolveWording(entry, 'pharmacy'))),
    vendorHelp: byItem(yamlFiles(join(root, 'help/fy2025/vendor')).map((file) => readAs(VendorHelp, file))),
    general: readAs(GeneralHelp, join(root, 'help/general.yaml')),
    sources: readAs(z.record(z.string(), KnowledgeSource), join(root, 'help/sources.yaml')),
    glossary: yamlFiles(join(root, 'glossary')).flatMap((file) => readAs(TermFile, file).terms),
    qa: yamlFiles(join(root, 'qa/fy2023')).flatMap((file) => {
      const { category, entries } = readAs(QaFile, file);
      return entries.map((entry) => ({ ...entry, category }));
    }),
  };
}

export interface SearchHit {
  kind: 'help' | 'term' | 'qa';
  /** Item id, term id or Q&A id. */
  id: string;
  title: string;
  excerpt: string;
  score: number;
}

interface Document {
  hit: Omit<SearchHit, 'score'>;
  /** Normalised text and its weight: a hit in the title counts more than one in the body. */
  fields: [text: string, weight: number][];
}

/** Every text of a tree, in both languages: a person may search the English screen for a Japanese word. */
function allText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value).map(allText).join(' ');
}

function documents({ help, glossary, qa }: Knowledge, locale: Locale): Document[] {
  const field = (text: string, weight: number): [string, number] => [normalise(text), weight];
  return [
    ...glossary.map((term) => ({
      hit: { kind: 'term' as const, id: term.id, title: term[locale], excerpt: term.explanation[locale] },
      fields: [
        field([term.ja, term.en, term.reading, ...term.aliases].join(' '), 10),
        field(allText(term.explanation), 2),
      ],
    })),
    ...[...help.values()].map((entry) => ({
      hit: {
        kind: 'help' as const,
        id: entry.item,
        title: entry.title[locale],
        excerpt: entry.meaning[locale],
      },
      fields: [
        field(`${entry.item} ${allText(entry.title)}`, 9),
        field(allText(entry.meaning), 3),
        field(allText(entry), 1),
      ],
    })),
    ...qa.map((entry) => ({
      hit: {
        kind: 'qa' as const,
        id: entry.id,
        title: entry.question[locale],
        excerpt: entry.conclusion[locale],
      },
      fields: [
        field(entry.id, 12),
        field(allText(entry.question), 4),
        field(allText(entry.conclusion), 3),
        field(allText(entry.note ?? ''), 1),
      ],
    })),
  ] satisfies Document[];
}

const indexes = new WeakMap<Knowledge, Partial<Record<Locale, Document[]>>>();

function indexOf(knowledge: Knowledge, locale: Locale): Document[] {
  const index = indexes.get(knowledge) ?? {};
  indexes.set(knowledge, index);
  index[locale] ??= documents(knowledge, locale);
  return index[locale];
}

/** Best field for one word, so that a long text does not win by repeating it. */
function scoreWord(word: string, fields: Document['fields']): number {
  return Math.max(...fields.map(([text, weight]) => match(word, text) * weight));
}

/** Help, terms and answers in which every word of the query is found, best first. */
export function searchKnowledge(knowledge: Knowledge, query: string, locale: Locale): SearchHit[] {
  const words = queryWords(query);
  if (words.length === 0) return [];
  return indexOf(knowledge, locale)
    .map(({ hit, fields }) => ({ ...hit, scores: words.map((word) => scoreWord(word, fields)) }))
    .filter(({ scores }) => scores.every((score) => score > 0))
    .map(({ scores, ...hit }) => ({ ...hit, score: scores.reduce((sum, score) => sum + score, 0) }))
    .sort((a, b) => b.score - a.score || a.id.localeCompare(b.id, 'en', { numeric: true }));
}
