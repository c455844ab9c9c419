/** Workbooks as they came → a draft that a person reviews: the same for the server and for the command line. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Diagnostic } from '@mamori/core/assessment/answer-document';
import type { Locale } from '@mamori/messages/locale';
import { translateDynamic, translator } from '@mamori/messages/translate';
import type { Catalogue } from '@mamori/regulations/catalogue';
import type { Edition } from '@mamori/regulations/model/edition';
import type { Equivalence, EquivalenceEntry } from '@mamori/regulations/model/equivalence';
import type { OfficialFiles } from '@mamori/regulations/model/official-files';
import type { EquivalenceProposal } from '@mamori/regulations/propose-equivalence';
import { refusalMessage } from '../diagnostics.ts';
import { type RefusalCode, WorkbookRefused } from '../xlsx/refusal.ts';
import { SafeReader } from '../xlsx/safely.ts';
import {
  type EditionProposal,
  type OfficialFile,
  type ProposedEquivalence,
  proposeEdition,
} from './propose.ts';
import type { ExtraTable } from './raw-form.ts';

export interface DraftFile {
  readonly name: string;
  /** The bytes, or the path of the file. */
  readonly source: Uint8Array | string;
}

export interface RefusedFile {
  readonly file: string;
  readonly code: RefusalCode;
  readonly reason: string;
}

/** Something that was not understood stays open until a person says that it is dealt with. */
export interface OpenPlace extends Diagnostic {
  readonly settled: boolean;
}

export interface ProposalTable {
  readonly from: string;
  readonly to: string;
  readonly items: readonly EquivalenceProposal[];
}

export interface ReadFile extends OfficialFile {
  readonly sha256: string;
}

export interface DraftReport {
  readonly completeness: 'complete' | 'partial' | 'unrecognised';
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
  readonly understood: readonly Diagnostic[];
  readonly notUnderstood: readonly OpenPlace[];
  readonly proposals: readonly ProposalTable[];
  readonly extraTables: readonly ExtraTable[];
  /** Wordings of the items as they were read: what a person changes afterwards shows. */
  readonly wordings: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface EditionDraft {
  readonly editions: readonly Edition[];
  readonly equivalences: readonly Equivalence[];
  readonly report: DraftReport;
}

/** Every file that cannot be read is named with its reason: half of an edition is never proposed. */
export async function readOfficialFiles(
  files: readonly DraftFile[],
  locale: Locale,
): Promise<{ readonly files: readonly ReadFile[]; readonly refused: readonly RefusedFile[] }> {
  const reader = new SafeReader();
  const read: ReadFile[] = [];
  const refused: RefusedFile[] = [];
  try {
    for (const { name, source } of files) {
      try {
        const workbook = await reader.read(source);
        const bytes = typeof source === 'string' ? await readFile(source) : source;
        read.push({ name, workbook, sha256: createHash('sha256').update(bytes).digest('hex') });
      } catch (error) {
        if (!(error instanceof WorkbookRefused)) throw error;
        refused.push({ file: name, code: error.code, reason: refusalMessage(error, locale) });
      }
    }
  } finally {
    reader.close();
  }
  return { files: read, refused };
}

/** What these workbooks propose beside the editions that are installed. */
export function draftEditions(
  files: readonly ReadFile[],
  { editions: installedEditions, officialFiles }: Pick<Catalogue, 'editions' | 'officialFiles'>,
  locale: Locale,
): EditionDraft {
  const installed = [...installedEditions.values()];
  const proposal = proposeWithMonth(files, installed, officialFiles, locale);
  const present = new Set(installed.map(({ id }) => id));
  const editions = proposal.editions.filter(({ id }) => !present.has(id));
  const known = proposal.editions.filter(({ id }) => present.has(id));
  const proposed = proposal.equivalences.filter(({ equivalence }) => !present.has(equivalence.to));
  return {
    editions,
    equivalences: proposed.map(withDifferences),
    report: {
      completeness: proposal.status,
      files: files.map(({ name, sha256 }) => ({ name, sha256 })),
      understood: [...proposal.understood, ...known.map(({ id }) => leftOut(id, locale))],
      notUnderstood: proposal.notUnderstood.map((one) => ({ ...one, settled: false })),
      proposals: proposed.map(({ equivalence: { from, to }, proposals }) => ({ from, to, items: proposals })),
      extraTables: proposal.extraTables,
      wordings: Object.fromEntries(editions.map((edition) => [edition.id, wordingsOf(edition)])),
    },
  };
}

/** The month of a form that prints none stands in the ministry's own list, where that year is in it. */
function proposeWithMonth(
  files: readonly OfficialFile[],
  installed: readonly Edition[],
  officialFiles: OfficialFiles,
  locale: Locale,
): EditionProposal {
  const proposal = proposeEdition(files, { installed, locale });
  const [year, ...others] = new Set(proposal.editions.map(({ fiscalYear }) => fiscalYear));
  const published = officialFiles.editions.find(({ fiscalYear }) => fiscalYear === year)?.published;
  const missing = proposal.notUnderstood.some(({ code }) => code === 'edition-import.published-not-found');
  if (!missing || !published || others.length > 0) return proposal;
  return proposeEdition(files, { installed, locale, published });
}

function leftOut(edition: string, locale: Locale): Diagnostic {
  return {
    code: 'already-installed',
    sheet: null,
    cell: null,
    content: edition,
    message: translator(locale)('regulations:import.alreadyInstalled', { edition }),
  };
}

export function wordingsOf(edition: Edition): Record<string, string> {
  const groups = edition.pages.flatMap(({ sections }) => sections.flatMap((section) => section.groups));
  return Object.fromEntries(groups.flatMap(({ items }) => items.map(({ id, text }) => [id, text.text])));
}

/** Says in both languages what the comparison found; a person puts it better where that is not enough. */
function withDifferences({ equivalence, proposals }: ProposedEquivalence): Equivalence {
  const entries = equivalence.entries.map((entry, i): EquivalenceEntry => {
    const proposal = proposals[i];
    if (entry.relation === 'same' || !proposal) return entry;
    const [ja, en] = LOCALES_IN_ORDER.map((locale) => differenceText(proposal, locale));
    return { ...entry, difference: { ja: ja ?? '', en: en ?? '' } };
  });
  return { ...equivalence, entries };
}

const LOCALES_IN_ORDER = ['ja', 'en'] as const satisfies readonly Locale[];

function differenceText({ relation, reasons }: EquivalenceProposal, locale: Locale): string {
  if (relation === 'new' || relation === 'gone') return translator(locale)(`regulations:import.${relation}`);
  const texts = reasons.map(({ code, params }) =>
    translateDynamic(locale, `regulations:reason.${code}`, params),
  );
  return `${texts.join(locale === 'ja' ? '。' : '. ')}${locale === 'ja' ? '。' : '.'}`;
}
