/** Searching help, glossary and answers (R-P3). Pure: the same knowledge and query give the same list. */
import { compareIds, type Knowledge } from './knowledge.ts';
import { match, normalise, type QueryWord, queryWords } from './knowledge-text.ts';
import type { ItemId } from './model/edition.ts';
import type { Locale, Localised, SourceRef } from './model/localised.ts';

export interface SearchHit {
  kind: 'help' | 'glossary' | 'qa';
  /** Item id, term id or Q&A id. */
  id: string;
  title: Localised;
  text: Localised;
  /** Of an answer: what differs for FY2025. */
  note: Localised | null;
  /** Citations in the language of the search. */
  sources: string[];
  /** FY2025 items it concerns. */
  items: ItemId[];
  /** Of an answer: the year it was given for. */
  fiscalYear: number | null;
  score: number;
}

export interface SearchFilter {
  kind?: SearchHit['kind'];
  itemId?: ItemId;
}

interface Document {
  hit: Omit<SearchHit, 'score'>;
  /** Normalised text and its weight: a hit in the title counts more than one in the body. */
  fields: [text: string, weight: number][];
}

/**
 * Entries in which every word of the query is found, best first. Kana, width, case and long-vowel marks make no
 * difference, and both languages are searched: the English screen finds バックアップ. An empty query lists everything.
 */
export function searchKnowledge(
  knowledge: Knowledge,
  query: string,
  locale: Locale,
  filter: SearchFilter = {},
): SearchHit[] {
  const words = queryWords(query);
  return indexOf(knowledge, locale)
    .filter(({ hit }) => passes(hit, filter))
    .map(({ hit, fields }) => ({ hit, scores: words.map((word) => scoreWord(word, fields)) }))
    .filter(({ scores }) => scores.every((score) => score > 0))
    .map(({ hit, scores }) => ({ ...hit, score: scores.reduce((sum, score) => sum + score, 0) }))
    .sort((a, b) => b.score - a.score);
}

function passes(hit: Document['hit'], { kind, itemId }: SearchFilter): boolean {
  return (kind === undefined || hit.kind === kind) && (itemId === undefined || hit.items.includes(itemId));
}

/** Best field for one word, so that a long text does not win by repeating it. */
function scoreWord(word: QueryWord, fields: Document['fields']): number {
  return Math.max(...fields.map(([text, weight]) => match(word, text) * weight));
}

const indexes = new WeakMap<Knowledge, Partial<Record<Locale, Document[]>>>();

/** Built once per loaded knowledge and language: normalising 300 kB of text takes longer than searching it. */
function indexOf(knowledge: Knowledge, locale: Locale): Document[] {
  const index = indexes.get(knowledge) ?? {};
  indexes.set(knowledge, index);
  index[locale] ??= [
    ...helpDocuments(knowledge, locale),
    ...termDocuments(knowledge, locale),
    ...qaDocuments(knowledge),
  ];
  return index[locale];
}

const field = (text: string, weight: number): [string, number] => [normalise(text), weight];

function helpDocuments({ help, sources }: Knowledge, locale: Locale): Document[] {
  return [...help.values()].map((entry) => ({
    hit: {
      kind: 'help',
      id: entry.item,
      title: entry.title,
      text: entry.meaning,
      note: entry.caution ?? null,
      sources: entry.sources.map((ref) => cite(sources, ref, locale)),
      items: [entry.item],
      fiscalYear: null,
    },
    fields: [
      field(entry.item, 13),
      field(`${entry.title.ja} ${entry.title.en}`, 9),
      field(allText(entry.meaning), 3),
      field(allText(entry), 1),
    ],
  }));
}

function termDocuments({ glossary, sources }: Knowledge, locale: Locale): Document[] {
  const sorted = [...glossary].sort((a, b) =>
    locale === 'ja' ? a.reading.localeCompare(b.reading, 'ja') : compareIds(a.en, b.en),
  );
  return sorted.map((term) => ({
    hit: {
      kind: 'glossary',
      id: term.id,
      title: { ja: term.ja, en: term.en },
      text: term.explanation,
      note: null,
      sources: term.sources.map((ref) => cite(sources, ref, locale)),
      items: term.items,
      fiscalYear: null,
    },
    fields: [
      field(`${term.ja} ${term.en}`, 11),
      field([term.reading, ...term.aliases].join(' '), 10),
      field(allText(term.explanation), 2),
    ],
  }));
}

function qaDocuments({ qa }: Knowledge): Document[] {
  return qa.map((entry) => ({
    hit: {
      kind: 'qa',
      id: entry.id,
      title: entry.question,
      text: entry.conclusion,
      note: entry.note ?? null,
      sources: [entry.id],
      items: entry.topic.fy2025,
      fiscalYear: entry.fiscalYear,
    },
    fields: [
      field(entry.id, 12),
      field(allText(entry.question), 4),
      field(allText(entry.conclusion), 3),
      field(allText(entry.note), 1),
    ],
  }));
}

/** `S2 用語解説「アカウント」`; sources without a short name are cited by their title. */
export function cite(sources: Knowledge['sources'], ref: SourceRef, locale: Locale): string {
  const name = /^S\d$/.test(ref.source) ? ref.source : (sources[ref.source]?.title[locale] ?? ref.source);
  return `${name} ${ref.place}`;
}

/** Every text of a tree in both languages. */
function allText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value).map(allText).join(' ');
}
