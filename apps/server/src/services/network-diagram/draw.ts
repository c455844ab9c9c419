/** The network as the ledgers have it now: model, layout, warnings, and who asks for it (R-D6). */
import { drawnFrom } from '@mamori/core/diagram/draw';
import { layoutOf } from '@mamori/core/diagram/layout';
import { type Diagram, type DiagramInput, UNFOLDED } from '@mamori/core/diagram/model';
import { svgOf } from '@mamori/core/diagram/render-svg';
import { warningsOf } from '@mamori/core/diagram/warnings';
import type { Drawing } from '@mamori/core/diagram/words';
import { supportEndsOn } from '@mamori/core/products/support-end';
import { printSheetDate } from '@mamori/documents/sheets/wording';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import { readFacility } from '../facility.ts';
import { productsFor } from '../support-ends/installed.ts';
import { ownEnds } from '../support-ends/select.ts';
import { type Arrangement, placesOf, readArrangement } from './arrangement.ts';
import { inputOf, type ReadCall } from './input.ts';
import { diagramWords } from './words.ts';

export interface DrawCall extends ReadCall {
  readonly locale: Locale;
}

export interface Drawn extends Drawing {
  readonly input: DiagramInput;
  readonly arrangement: Arrangement;
}

/** Null while there is nothing to draw. `version` and `by` stand in the title block. */
export async function drawNetwork(
  call: DrawCall,
  { version, by }: { readonly version: string; readonly by: string },
): Promise<Drawn | null> {
  const { tx, locale } = call;
  const ledgers = await inputOf(call);
  if (ledgers.devices.length + ledgers.segments.length + ledgers.lines.length === 0) return null;
  const arrangement = await readArrangement(tx);
  const input = { ...ledgers, folding: arrangement };
  const diagram = drawnFrom(input);
  const products = await productsFor(tx, await ownEnds(tx));
  const { warnings } = warningsOf(input, diagram, (device) => supportEndsOn(device, products));
  const t = translator(locale);
  const facility = await readFacility(tx);
  return {
    input,
    arrangement,
    diagram,
    layout: layoutOf(diagram, placesOf(arrangement)),
    warnings,
    words: diagramWords(locale),
    sheet: {
      title: t('networkDiagram:title'),
      description: t('networkDiagram:description'),
      facility: facility.name,
      date: printSheetDate(input.today, locale),
      version,
      drawnBy: by,
    },
  };
}

/** Every device by itself, however people folded the picture: for names and for the difference between versions. */
export const fullOf = ({ input }: Drawn): Diagram =>
  drawnFrom({ ...input, alike: Number.POSITIVE_INFINITY, folding: UNFOLDED });

export const picture = (drawn: Drawing, page?: 'a3'): string => svgOf(page ? { ...drawn, page } : drawn);
