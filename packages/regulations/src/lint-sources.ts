/** Every wording has a grade that its source can carry, a source that is listed, and a translation (R-B15). */
import { indexItems } from './index-items.ts';
import type { Report } from './lint-edition.ts';
import type { Edition, SourcedText, Verification } from './model/edition.ts';
import { GRADE_ORDER } from './normalise.ts';

export function lintSources(edition: Edition, report: Report): void {
  const texts = textsOf(edition);
  for (const { path, text, english } of texts) {
    lintText(edition, path, text, report);
    if (english === undefined || !/[A-Za-z]/.test(english)) report('english-missing', path);
  }
  const cited = new Set(citations(edition, texts).map((it) => it.source));
  for (const { path, source } of citations(edition, texts)) {
    if (edition.sources[source] === undefined) report('unknown-source', path, { source });
  }
  const prose = JSON.stringify([
    edition.remarks,
    edition.layout.note,
    indexItems(edition).map((it) => it.item.remarks),
  ]);
  for (const [key, source] of Object.entries(edition.sources)) {
    // Prose may name a source by its key; it then belongs in the list as well.
    if (!cited.has(key) && !prose.includes(key)) report('unused-source', `sources.${key}`, { source: key });
    if (source.kind === 'official' && source.address === undefined) {
      report('missing-address', `sources.${key}`, { source: key });
    }
  }
}

interface PlacedText {
  readonly path: string;
  readonly text: SourcedText;
  readonly english: string | undefined;
}

/** Every wording of the form with its place and its translation. */
export function textsOf(edition: Edition): readonly PlacedText[] {
  const placed = (path: string, text: SourcedText, english = text.english): PlacedText => ({
    path,
    text,
    english,
  });
  const list = (path: string, texts: readonly SourcedText[]) =>
    texts.map((it, i) => placed(`${path}.${i}`, it));
  const pages = edition.pages.flatMap((page, p) => [
    ...(page.heading === undefined ? [] : [placed(`pages.${p}.heading`, page.heading)]),
    ...list(`pages.${p}.notes`, page.notes),
    ...list(`pages.${p}.footers`, page.footers),
    ...page.sections.flatMap((section, s) => {
      const path = `pages.${p}.sections.${s}`;
      const headings = section.groups.flatMap((group, g) =>
        group.heading === undefined ? [] : [placed(`${path}.groups.${g}.heading`, group.heading)],
      );
      return [placed(`${path}.title`, section.title, section.english), ...headings];
    }),
  ]);
  return [
    placed('title', edition.title, edition.title.english ?? edition.english),
    placed('subtitle', edition.subtitle),
    ...(edition.subjectLabel === undefined ? [] : [placed('subjectLabel', edition.subjectLabel)]),
    ...pages,
    ...indexItems(edition).map(({ item }) => placed(`items.${item.id}`, item.text, item.english)),
  ];
}

function lintText(edition: Edition, path: string, text: SourcedText, report: Report): void {
  if (text.text !== text.text.trim()) report('text-untrimmed', path);
  lintGrade(edition, path, text, report);
  for (const part of text.parts ?? []) lintGrade(edition, path, part, report);
  if (text.parts === undefined) return;
  if (text.parts.map((part) => part.text).join('') !== text.text) report('parts-do-not-join', path);
  const weakest = Math.max(...text.parts.map((part) => GRADE_ORDER.indexOf(part.verification)));
  const expected = GRADE_ORDER[weakest] ?? 'D';
  if (text.verification !== expected) report('parts-grade', path, { grade: text.verification, expected });
}

function lintGrade(
  edition: Edition,
  path: string,
  { verification, source }: { readonly verification: Verification; readonly source: string },
  report: Report,
): void {
  const kind = edition.sources[source]?.kind;
  if (kind === undefined) return;
  if ((verification === 'A' || verification === 'A-draft') && kind !== 'official') {
    report('grade-without-original', path, { grade: verification, source });
  }
  if ((verification === 'secondary') !== (kind === 'secondary')) {
    report('grade-source-mismatch', path, { grade: verification, source });
  }
}

function citations(edition: Edition, texts: readonly PlacedText[]) {
  const one = (path: string, text: SourcedText) => [
    { path, source: text.source },
    ...text.conflicts.map((it) => ({ path: `${path}.conflicts`, source: it.source })),
    ...(text.parts ?? []).map((it) => ({ path: `${path}.parts`, source: it.source })),
  ];
  const guideline = indexItems(edition).flatMap(({ item }) =>
    item.guideline.map((it) => ({ path: `items.${item.id}.guideline`, source: it.source })),
  );
  return [
    ...texts.flatMap((it) => one(it.path, it.text)),
    ...guideline,
    { path: 'layout', source: edition.layout.source },
  ];
}
