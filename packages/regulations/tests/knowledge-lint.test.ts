/** Each linter finds the fault it is there for: the real content with one thing broken. */
import { expect, test } from 'vitest';
import { loadCatalogue } from '../src/catalogue.ts';
import { type Knowledge, loadKnowledge } from '../src/knowledge.ts';
import { type KnowledgeProblem, lintKnowledge } from '../src/knowledge-lint.ts';
import type { Help, ReadySentence } from '../src/model/help.ts';

const content = loadKnowledge();
const catalogue = loadCatalogue();
const known = {
  fy2023: new Set(catalogue.items('fy2023/facility').map(({ item }) => item.id)),
  fy2025: new Set(catalogue.items('fy2025/facility').map(({ item }) => item.id)),
};

function problemsAfter(breakIt: (knowledge: Knowledge) => void): KnowledgeProblem[] {
  const knowledge = structuredClone(content);
  breakIt(knowledge);
  return lintKnowledge(knowledge, known);
}

function help(knowledge: Knowledge, item: string): Help {
  const found = knowledge.help.get(item);
  if (!found) throw new Error(`no help for ${item}`);
  return found;
}

function sentence(knowledge: Knowledge, item: string, id: string): ReadySentence {
  const found = help(knowledge, item).readySentences.find((one) => one.id === id);
  if (!found) throw new Error(`no sentence ${id} in ${item}`);
  return found;
}

test.each<[KnowledgeProblem['code'], string, (knowledge: Knowledge) => void]>([
  ['unknown-qa', 'help 2-1', (k) => help(k, '2-1').qa.push('S0 1-99')],
  ['unknown-term', 'help 2-1', (k) => help(k, '2-1').terms.push('no-such-term')],
  ['unknown-excuse', 'help 2-1', (k) => help(k, '2-1').callScript.excuses.push('no-such-excuse')],
  ['unknown-source', 'help 2-1', (k) => help(k, '2-1').sources.push({ source: 'S9', place: '1' })],
  ['unknown-item', 'term backup', (k) => k.glossary.find(({ id }) => id === 'backup')?.items.push('9-9')],
  ['unknown-item', 'S0 1-1', (k) => k.qa[0]?.topic.fy2023.push('2-10')],
  ['unknown-placeholder', 'text', (k) => help(k, '2-1').howTo.push({ ja: '{{nobody}}', en: '{{nobody}}' })],
  ['duplicate-id', 'glossary', (k) => k.glossary.push(...k.glossary.slice(0, 1))],
  [
    'note-not-applicable',
    'help 2-13 no-line',
    (k) => {
      sentence(k, '2-13', 'no-line').text.ja = '回線がないため対象外';
    },
  ],
  [
    'note-not-applicable',
    'help 2-1 partly',
    (k) => {
      sentence(k, '2-1', 'partly').text.ja = '対象外：{{total}}{{count}}{{device}}{{date}}';
    },
  ],
  [
    'not-applicable-forbidden',
    'help 3-3 start',
    (k) => {
      Object.assign(sentence(k, '3-3', 'start'), { answer: 'notApplicable' });
    },
  ],
  [
    'target-date',
    'help 2-6 budget',
    (k) => {
      sentence(k, '2-6', 'budget').text = { ja: '予算なし', en: 'no budget' };
    },
  ],
  [
    'placeholders-differ',
    'help 2-1 start',
    (k) => {
      sentence(k, '2-1', 'start').text.en = 'by {{date}}';
    },
  ],
  ['qa-topic', 'help 2-1', (k) => help(k, '2-1').qa.push('S0 9-18')],
  [
    'clinic-word',
    'pharmacy 2-1',
    (k) => k.pharmacyHelp.get('2-1')?.howTo.push({ ja: '院長に聞く', en: 'ask' }),
  ],
  ['wording-left', 'text', (k) => help(k, '2-1').howTo.push({ ja: '[[院内]]', en: 'inside' })],
  ['japanese-in-english', 'text', (k) => help(k, '2-1').howTo.push({ ja: '台帳', en: '台帳を作る' })],
])('%s is reported at %s', (code, where, breakIt) => {
  expect(problemsAfter(breakIt)).toContainEqual(expect.objectContaining({ code, where }));
});
