/** What the schema of `regulations/start-kits` cannot see: ids, references within a kit, claims without a reason, sources. */
import type { Localised, SourceRef } from './model/localised.ts';
import type { StartKitContent } from './start-kits.ts';
import { type DeviceQuestion, KIT_LEDGERS, type KitRow, type StartKit } from './start-kits-model.ts';

export interface StartKitProblem {
  /** `network`, `network router`, `question patching`. */
  readonly where: string;
  readonly code:
    | 'duplicate-id'
    | 'duplicate-name'
    | 'unknown-source'
    | 'unknown-row'
    | 'refers-ahead'
    | 'more-than-most'
    | 'claim-without-basis'
    | 'never-asked'
    | 'japanese-in-english';
  readonly detail: string;
}

/** `sources`: keys of `help/sources.yaml`. */
export function lintStartKits(
  { kits, questions }: StartKitContent,
  sources: ReadonlySet<string>,
): readonly StartKitProblem[] {
  return [
    ...repeated(kits.map(({ id }) => id)).map((id) => problem(id, 'duplicate-id', id)),
    ...lintNames(kits),
    ...kits.flatMap((kit) => [
      ...lintSources(kit.id, kit.sources, sources),
      ...lintEnglish(kit.id, [kit.title, kit.lead]),
      ...repeated(kit.rows.map(({ id }) => id)).map((id) => problem(kit.id, 'duplicate-id', id)),
      ...kit.rows.flatMap((row) => lintRow(`${kit.id} ${row.id}`, row, kit)),
    ]),
    ...repeated(questions.map(({ id }) => id)).map((id) => problem(`question ${id}`, 'duplicate-id', id)),
    ...questions.flatMap((one) => lintQuestion(one, sources)),
  ];
}

const problem = (where: string, code: StartKitProblem['code'], detail: string): StartKitProblem => ({
  where,
  code,
  detail,
});

const repeated = (texts: readonly string[]) => texts.filter((text, place) => texts.indexOf(text) !== place);

/** A row is found again by its name: two kits that call different things alike would swallow one of them. */
function lintNames(kits: readonly StartKit[]): readonly StartKitProblem[] {
  const names = kits.flatMap(({ rows }) => rows.flatMap(({ ledger, name }) => `${ledger} ${name.ja}`));
  return repeated(names).map((name) => problem('names', 'duplicate-name', name));
}

function lintRow(where: string, row: KitRow, kit: StartKit): readonly StartKitProblem[] {
  const { usual, most, values, basis, name, units } = row;
  const isClaim = values.patientData === 'yes' || values.patientData === 'no';
  return [
    ...(usual > most ? [problem(where, 'more-than-most', `${usual} > ${most}`)] : []),
    ...(isClaim && !basis ? [problem(where, 'claim-without-basis', 'patientData')] : []),
    ...lintEnglish(where, [name, ...units, ...(basis ? [basis] : [])]),
    ...Object.values(row.refers).flatMap((id) => lintReference(where, row, kit, id)),
  ];
}

function lintReference(where: string, row: KitRow, kit: StartKit, id: string): readonly StartKitProblem[] {
  const target = kit.rows.find((one) => one.id === id);
  if (!target) return [problem(where, 'unknown-row', id)];
  const isEarlier = KIT_LEDGERS.indexOf(target.ledger) < KIT_LEDGERS.indexOf(row.ledger);
  return isEarlier ? [] : [problem(where, 'refers-ahead', id)];
}

function lintQuestion(
  { id, of, text, answers, sources: own, unknown }: DeviceQuestion,
  sources: ReadonlySet<string>,
): readonly StartKitProblem[] {
  const where = `question ${id}`;
  return [
    ...lintSources(where, own, sources),
    ...lintEnglish(where, [text, ...answers]),
    ...(of === 'device' && unknown.length === 0 ? [problem(where, 'never-asked', '')] : []),
  ];
}

const lintSources = (where: string, own: readonly SourceRef[], sources: ReadonlySet<string>) =>
  own
    .filter(({ source }) => !sources.has(source))
    .map(({ source }) => problem(where, 'unknown-source', source));

const lintEnglish = (where: string, texts: readonly Localised[]) =>
  texts
    .filter(({ en }) => /[ぁ-んァ-ヶ一-龠]/.test(en))
    .map(({ en }) => problem(where, 'japanese-in-english', en));
