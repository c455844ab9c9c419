/** Linters of the knowledge content: what a schema cannot see (R-P3, R-B4). */
import type { Knowledge } from './knowledge.ts';
import { placeholders } from './knowledge-text.ts';
import type { ItemId } from './model/edition.ts';
import type { Help, ReadySentence } from './model/help.ts';
import type { SourceRef } from './model/localised.ts';

export interface KnowledgeProblem {
  /** Where: `help 2-1`, `term backup`, `S0 1-6`. */
  where: string;
  code:
    | 'unknown-qa'
    | 'unknown-term'
    | 'unknown-item'
    | 'unknown-source'
    | 'unknown-excuse'
    | 'unknown-placeholder'
    | 'duplicate-id'
    | 'note-not-applicable'
    | 'not-applicable-forbidden'
    | 'placeholders-differ'
    | 'target-date'
    | 'qa-topic'
    | 'clinic-word'
    | 'wording-left'
    | 'japanese-in-english';
  detail: string;
}

/** Items for which 対象外 cannot be true in a facility that has a system (RULES: read as written; the check objects). */
const NEVER_NOT_APPLICABLE = /^(0-1|1-1|2-1|3-\d|4-1)$/;
/** The official reading: the note is 対象外 or begins with it and punctuation or a reason. */
const BEGINS_NOT_APPLICABLE = /^対象外(?:$|[：:、，。．（(\s])/;
/** Words of a clinic that must not stand in the pharmacy's wording. */
const CLINIC_WORD = /院長|当院|院内|来院|看護師|\b(clinic|hospital)\b/i;

type Report = (where: string, code: KnowledgeProblem['code'], detail: string) => void;

/** Ids that exist outside this content. */
export interface KnownItems {
  fy2023: ReadonlySet<ItemId>;
  fy2025: ReadonlySet<ItemId>;
}

export function lintKnowledge(knowledge: Knowledge, known: KnownItems): KnowledgeProblem[] {
  const problems: KnowledgeProblem[] = [];
  const report: Report = (where, code, detail) => problems.push({ where, code, detail });
  lintIds(knowledge, report);
  lintReferences(knowledge, known, report);
  for (const help of knowledge.help.values()) lintSentences(help, report);
  for (const help of knowledge.pharmacyHelp.values())
    for (const text of texts(help))
      if (CLINIC_WORD.test(text)) report(`pharmacy ${help.item}`, 'clinic-word', text);
  lintTexts(knowledge, report);
  return problems;
}

function lintIds({ qa, glossary, general, help }: Knowledge, report: Report): void {
  for (const [where, ids] of [
    ['qa', qa.map(({ id }) => id)],
    ['glossary', glossary.map(({ id }) => id)],
    ['glossary', glossary.map(({ ja }) => ja)],
    ['excuses', general.excuses.map(({ id }) => id)],
    ...[...help.values()].map(
      (entry) => [`help ${entry.item}`, entry.readySentences.map(({ id }) => id)] as const,
    ),
  ] as const)
    for (const id of ids.filter((id, i) => ids.indexOf(id) !== i)) report(where, 'duplicate-id', id);
}

/** Everything that names something else names something that exists. */
function lintReferences(knowledge: Knowledge, known: KnownItems, report: Report): void {
  const qaIds = new Set(knowledge.qa.map(({ id }) => id));
  const termIds = new Set(knowledge.glossary.map(({ id }) => id));
  const excuseIds = new Set(knowledge.general.excuses.map(({ id }) => id));
  const check = (
    where: string,
    code: KnowledgeProblem['code'],
    ids: readonly string[],
    exists: ReadonlySet<string>,
  ) => {
    for (const id of ids) if (!exists.has(id)) report(where, code, id);
  };
  for (const [kind, map] of [
    ['help', knowledge.help],
    ['vendor help', knowledge.vendorHelp],
  ] as const)
    for (const entry of map.values()) {
      check(`${kind} ${entry.item}`, 'unknown-qa', entry.qa, qaIds);
      check(`${kind} ${entry.item}`, 'unknown-term', entry.terms, termIds);
      check(`${kind} ${entry.item}`, 'unknown-item', [entry.item], known.fy2025);
    }
  for (const entry of knowledge.help.values())
    check(`help ${entry.item}`, 'unknown-excuse', entry.callScript.excuses, excuseIds);
  lintTopics(knowledge, report);
  for (const excuse of knowledge.general.excuses)
    check(`excuse ${excuse.id}`, 'unknown-qa', excuse.qa, qaIds);
  const { incident, refusals } = knowledge.refusals;
  check('refusals', 'unknown-qa', incident.qa, qaIds);
  for (const [kind, { excuses }] of Object.entries(refusals))
    check(`refusal ${kind}`, 'unknown-excuse', excuses, excuseIds);
  for (const term of knowledge.glossary) check(`term ${term.id}`, 'unknown-item', term.items, known.fy2025);
  for (const entry of knowledge.qa) {
    check(entry.id, 'unknown-item', entry.topic.fy2023, known.fy2023);
    check(entry.id, 'unknown-item', entry.topic.fy2025, known.fy2025);
  }
  const sources = new Set(Object.keys(knowledge.sources));
  for (const [where, ref] of sourceRefs(knowledge)) check(where, 'unknown-source', [ref.source], sources);
}

/** Help that leans on an answer and the answer's topic agree. */
function lintTopics({ qa, help }: Knowledge, report: Report): void {
  const topics = new Map(qa.map((entry) => [entry.id, entry.topic.fy2025]));
  for (const entry of help.values())
    for (const id of entry.qa)
      if (topics.get(id)?.includes(entry.item) === false) report(`help ${entry.item}`, 'qa-topic', id);
}

function sourceRefs({ help, vendorHelp, glossary, general }: Knowledge): [string, SourceRef][] {
  const at = (where: string, refs: readonly SourceRef[]) =>
    refs.map((ref): [string, SourceRef] => [where, ref]);
  return [
    ...[...help.values()].flatMap((entry) => [
      ...at(`help ${entry.item}`, entry.sources),
      ...entry.readySentences.flatMap((one) => at(`help ${entry.item} ${one.id}`, one.sources)),
    ]),
    ...[...vendorHelp.values()].flatMap((entry) => at(`vendor help ${entry.item}`, entry.sources)),
    ...glossary.flatMap((term) => at(`term ${term.id}`, term.sources)),
    ...general.excuses.flatMap((excuse) => at(`excuse ${excuse.id}`, excuse.sources)),
    ...general.noteRules.flatMap((rule) => at(`note rule ${rule.id}`, rule.sources)),
  ];
}

/** R-B4: 対象外 stands first in the note of a not-applicable item, and nowhere else in first place. */
function lintSentences(help: Help, report: Report): void {
  for (const sentence of help.readySentences) {
    const where = `help ${help.item} ${sentence.id}`;
    if (BEGINS_NOT_APPLICABLE.test(sentence.text.ja) !== (sentence.answer === 'notApplicable'))
      report(where, 'note-not-applicable', sentence.text.ja);
    if (sentence.answer === 'notApplicable' && NEVER_NOT_APPLICABLE.test(help.item))
      report(where, 'not-applicable-forbidden', sentence.text.ja);
    lintTargetDate(help.item, sentence, where, report);
    if (placeholders(sentence.text.ja).sort().join() !== placeholders(sentence.text.en).sort().join())
      report(where, 'placeholders-differ', sentence.text.en);
  }
}

/** R-B3: いいえ needs a date inside the year, which the sentence names; a not-applicable item has none. */
function lintTargetDate(item: ItemId, { answer, text }: ReadySentence, where: string, report: Report): void {
  const dated = placeholders(text.ja).includes('date');
  if (answer === 'no' && item !== '0-1' && !dated) report(where, 'target-date', text.ja);
  if (answer === 'notApplicable' && dated) report(where, 'target-date', text.ja);
}

function* texts(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) yield* texts(part);
}

function* englishTexts(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value))
    if (key === 'en' && typeof part === 'string') yield part;
    else yield* englishTexts(part);
}

/** Untranslated English, and variant marks that the loader could not resolve. */
function lintTexts(knowledge: Knowledge, report: Report): void {
  const all = {
    ...knowledge,
    help: [...knowledge.help.values()],
    vendorHelp: [...knowledge.vendorHelp.values()],
  };
  for (const text of texts(all)) {
    if (/\[\[|\]\]/.test(text)) report('text', 'wording-left', text);
    for (const name of placeholders(text))
      if (!(name in knowledge.general.placeholders)) report('text', 'unknown-placeholder', name);
  }
  for (const text of englishTexts(all)) {
    // Japanese words of the form may be quoted; a text that is mostly Japanese was not translated.
    const japanese = text.replace(/[^ぁ-んァ-ヶ一-龠]/g, '').length;
    if (japanese * 2 > text.length) report('text', 'japanese-in-english', text);
  }
}
