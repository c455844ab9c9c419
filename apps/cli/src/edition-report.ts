/** A draft of editions as a person reads it on the terminal. */
import type { EditionDraft } from '@mamori/documents/read/edition/draft';
import { type DraftProblem, problemLine } from '@mamori/documents/read/edition/problems';
import { dynamic, locale, say, t } from './output.ts';

export function sayDraft({ editions, report }: EditionDraft): void {
  say(t('cli:edition.files', { files: report.files.map(({ name }) => name).join(', ') }));
  say(dynamic(`cli:edition.completeness.${report.completeness}`));
  for (const edition of editions) {
    const items = Object.entries(report.wordings[edition.id] ?? {});
    say(`\n${t('cli:edition.edition', { id: edition.id, title: edition.title.text, count: items.length })}`);
    for (const [id, text] of items) say(`  ${id.padEnd(12)} ${oneLine(text)}`);
    sayTable(report, edition.id);
  }
  for (const table of report.extraTables) {
    say(`\n${t('cli:edition.table', { sheet: table.sheet, range: table.range })}`);
    for (const row of table.rows) say(`  ${row.map(oneLine).join(' | ')}`);
  }
  saySection(t('cli:edition.understood'), report.understood.map(placed));
  saySection(t('cli:edition.notUnderstood'), report.notUnderstood.map(placed));
}

function sayTable({ proposals }: EditionDraft['report'], editionId: string): void {
  for (const { from, items } of proposals.filter(({ to }) => to === editionId)) {
    say(`  ${t('cli:edition.against', { from })}`);
    for (const { from: older, to: newer, relation, score, reasons } of items) {
      const why = reasons.map(({ code, params }) => dynamic(`regulations:reason.${code}`, params));
      const pair = `${older.join('+') || '—'} → ${newer.join('+') || '—'}`;
      const share = `${Math.round(score * 100)}%`.padStart(4);
      say(`    ${pair.padEnd(24)} ${share} ${t(`regulations:relation.${relation}`)}  ${why.join(' / ')}`);
    }
  }
}

export function sayProblems(problems: readonly DraftProblem[]): void {
  saySection(
    t('cli:edition.problems'),
    problems.map((one) => problemLine(one, locale)),
  );
}

function saySection(title: string, lines: readonly string[]): void {
  if (lines.length === 0) return;
  say(`\n${title}`);
  for (const line of lines) say(`  ${line}`);
}

type Place = EditionDraft['report']['understood'][number];

function placed({ sheet, cell, message }: Place): string {
  const place = [sheet, cell].filter(Boolean).join('!');
  return place ? `[${place}] ${message}` : message;
}

const oneLine = (text: string): string => text.replaceAll(/\s*\n\s*/g, ' ');
