/** The network as the ledgers have it now: model, layout, warnings, and who asks for it (R-D6). */
import { drawnFrom } from '@mamori/core/diagram/draw';
import { type Diagram, UNFOLDED } from '@mamori/core/diagram/model';
import { svgOf } from '@mamori/core/diagram/render-svg';
import type { Drawing } from '@mamori/core/diagram/words';
import { printSheetDate } from '@mamori/documents/sheets/wording';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import { readFacility } from '../facility.ts';
import type { ReadCall } from './input.ts';
import { type NetworkPlan, networkPlan } from './plan.ts';
import { diagramWords } from './words.ts';

export interface DrawCall extends ReadCall {
  readonly locale: Locale;
}

export interface Drawn extends Drawing, NetworkPlan {}

/** Null while there is nothing to draw. `version` and `by` stand in the title block. */
export async function drawNetwork(
  call: DrawCall,
  { version, by }: { readonly version: string; readonly by: string },
): Promise<Drawn | null> {
  const { tx, locale } = call;
  const plan = await networkPlan(call);
  if (!plan) return null;
  const t = translator(locale);
  const facility = await readFacility(tx);
  return {
    ...plan,
    words: diagramWords(locale),
    sheet: {
      title: t('networkDiagram:title'),
      description: t('networkDiagram:description'),
      facility: facility.name,
      date: printSheetDate(plan.input.today, locale),
      version,
      drawnBy: by,
    },
  };
}

/** Every device by itself, however people folded the picture: for names and for the difference between versions. */
export const fullOf = ({ input }: Drawn): Diagram =>
  drawnFrom({ ...input, alike: Number.POSITIVE_INFINITY, folding: UNFOLDED });

export const picture = (drawn: Drawing, page?: 'a3'): string => svgOf(page ? { ...drawn, page } : drawn);
