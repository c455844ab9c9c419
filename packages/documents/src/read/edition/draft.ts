/** Workbooks as they came → a draft that a person reviews: the same for the server and for the command line. */
import type { Diagnostic } from '@mamori/core/assessment/answer-document';
import type { Locale } from '@mamori/messages/locale';
import { translateDynamic, translator } from '@mamori/messages/translate';
import type { Edition } from '@mamori/regulations/model/edition';
import type { Equivalence, EquivalenceEntry } from '@mamori/regulations/model/equivalence';
import type { EquivalenceProposal } from '@mamori/regulations/propose-equivalence';
import { refusalMessage } from '../diagnostics.ts';
import { type RefusalCode, WorkbookRefused } from '../xlsx/refusal.ts';
import { SafeReader } from '../xlsx/safely.ts';
import { type OfficialFile, type ProposedEquivalence, proposeEdition } from './propose.ts';
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

export interface DraftReport {
  readonly completeness: 'complete' | 'partial' | 'unrecognised';
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
): Promise<{ readonly files: readonly OfficialFile[]; readonly refused: readonly RefusedFile[] }> {
  const reader = new SafeReader();
  const read: OfficialFile[] = [];
  const refused: RefusedFile[] = [];
  try {
    for (const { name, source } of files) {
      try {
        read.push({ name, workbook: await reader.read(source) });
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
  files: readonly OfficialFile[],
  installed: readonly Edition[],
  locale: Locale,
): EditionDraft {
  const proposal = proposeEdition(files, { installed, locale });
  const present = new Set(installed.map(({ id }) => id));
  const editions = proposal.editions.filter(({ id }) => !present.has(id));
  const known = proposal.editions.filter(({ id }) => present.has(id));
  const proposed = proposal.equivalences.filter(({ equivalence }) => !present.has(equivalence.to));
  return {
    editions,
    equivalences: proposed.map(withDifferences),
    report: {
      completeness: proposal.status,
      understood: [...proposal.understood, ...known.map(({ id }) => leftOut(id, locale))],
      notUnderstood: proposal.notUnderstood.map((one) => ({ ...one, settled: false })),
      proposals: proposed.map(({ equivalence: { from, to }, proposals }) => ({ from, to, items: proposals })),
      extraTables: proposal.extraTables,
      wordings: Object.fromEntries(editions.map((edition) => [edition.id, wordingsOf(edition)])),
    },
  };
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
