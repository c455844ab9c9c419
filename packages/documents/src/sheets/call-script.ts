/** What to say on the telephone to the dealer or vendor, line by line, with room for the answer (R-X2, R-C10). */
import type { IsoDate } from '@mamori/core/assessment/answer-document';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import type { Sheet, SheetBlock } from '../model/sheet.ts';
import { facts, printSheetDate, signature } from './wording.ts';

export interface CallScriptStep {
  readonly title: string;
  readonly say: readonly string[];
  /** What the other side may answer, and what to say then. */
  readonly replies: readonly { readonly they: string; readonly you: string }[];
}

export interface CallScriptInput {
  readonly locale: Locale;
  readonly facility: string;
  readonly vendor: string;
  readonly telephone?: string;
  readonly purpose: string;
  readonly date: IsoDate;
  readonly steps: readonly CallScriptStep[];
}

export function callScript(input: CallScriptInput): Sheet {
  const t = translator(input.locale);
  return {
    locale: input.locale,
    title: t('documents:call.title'),
    subtitle: input.purpose,
    corner: printSheetDate(input.date, input.locale),
    blocks: [
      facts(
        [t('documents:call.to'), input.vendor],
        [t('documents:call.telephone'), input.telephone],
        [t('documents:call.from'), input.facility],
      ),
      signature(t('documents:call.when'), t('documents:call.who')),
      ...input.steps.map((step) => stepBlock(step, input.locale)),
      { kind: 'heading', text: t('documents:call.promised') },
      { kind: 'answer', choices: [], label: t('documents:call.promisedHint'), lines: 4 },
    ],
  };
}

function stepBlock(step: CallScriptStep, locale: Locale): SheetBlock {
  const t = translator(locale);
  const columns = [
    { title: t('documents:call.they'), share: 2 },
    { title: t('documents:call.you'), share: 3 },
  ];
  const rows = step.replies.map(({ they, you }) => [they, you]);
  return {
    kind: 'together',
    blocks: [
      { kind: 'heading', text: step.title },
      ...step.say.map((text): SheetBlock => ({ kind: 'speech', text })),
      ...(rows.length > 0 ? [{ kind: 'table', columns, rows } as const] : []),
      { kind: 'answer', choices: [], label: t('documents:call.heard'), lines: 2 },
    ],
  };
}
