/** What still keeps imported editions from being published in this installation (R-B1, R-B12, R-B15). */
import type { Catalogue } from './catalogue.ts';
import type { RegulationProblem } from './errors.ts';
import { lintEdition } from './lint-edition.ts';
import { lintEquivalence } from './lint-equivalence.ts';
import type { Edition } from './model/edition.ts';
import type { Equivalence } from './model/equivalence.ts';

export interface ImportContent {
  readonly editions: readonly Edition[];
  readonly equivalences: readonly Equivalence[];
}

/** Problems name an edition, or two editions with an arrow, in `file`. Empty: it may be published. */
export function checkImport(content: ImportContent, catalogue: Catalogue): readonly RegulationProblem[] {
  const { editions, equivalences } = content;
  if (editions.length === 0) return [{ code: 'no-edition', file: '', path: '', params: {} }];
  const imported = new Map(editions.map((edition) => [edition.id, edition]));
  const find = (id: string) => imported.get(id) ?? catalogue.editions.get(id);
  const outside = equivalences.filter((one) => !imported.has(one.to));
  return [
    ...repeated(editions),
    ...editions.flatMap((edition) => lintEdition(edition, edition.id)),
    ...outside.map((one) => problem('unknown-edition', nameOf(one), 'to', { id: one.to })),
    ...equivalences.flatMap((one) => lintEquivalence(one, find, nameOf(one))),
    ...editions.flatMap((edition) => lintChain(edition, content, catalogue)),
  ];
}

/** Published editions never change: these would replace one. */
export function alreadyInstalled({ editions }: ImportContent, catalogue: Catalogue): readonly string[] {
  return editions.map(({ id }) => id).filter((id) => catalogue.editions.has(id));
}

const nameOf = ({ from, to }: Equivalence): string => `${from} → ${to}`;

function problem(
  code: RegulationProblem['code'],
  file: string,
  path: string,
  params: RegulationProblem['params'],
): RegulationProblem {
  return { code, file, path, params };
}

function repeated(editions: readonly Edition[]): RegulationProblem[] {
  return editions
    .filter((edition, i) => editions.findIndex(({ id }) => id === edition.id) < i)
    .map(({ id }) => problem('edition-twice', id, 'id', { id }));
}

/** Every edition says what became of the items of the one before it. */
function lintChain(edition: Edition, content: ImportContent, catalogue: Catalogue): RegulationProblem[] {
  const previous = [...catalogue.editions.values(), ...content.editions]
    .filter((it) => it.audience === edition.audience && it.fiscalYear < edition.fiscalYear)
    .sort((a, b) => a.fiscalYear - b.fiscalYear)
    .at(-1);
  const link = (one: Equivalence) => one.from === previous?.id && one.to === edition.id;
  if (!previous || content.equivalences.some(link)) return [];
  const params = { from: previous.id, to: edition.id };
  return [problem('equivalence-missing', `${previous.id} → ${edition.id}`, '', params)];
}
