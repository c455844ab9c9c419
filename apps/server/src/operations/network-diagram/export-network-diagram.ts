import { drawioOf } from '@mamori/core/diagram/render-drawio';
import { translator } from '@mamori/messages/translate';
import { type Call, type FileAnswer, type Handler, signedIn } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { auditRead } from '../../services/audit-read.ts';
import { MEDIA_TYPES } from '../../services/documents.ts';
import { drawNetwork, fullOf, picture } from '../../services/network-diagram/draw.ts';
import { diagramPdf, type Printable } from '../../services/network-diagram/printed.ts';
import { drawingOf, readVersion } from '../../services/network-diagram/versions.ts';
import { latestSealLine } from '../../services/seal.ts';
import { todayInJapan } from '../../services/today.ts';

type ExportCall = Call<'exportNetworkDiagram'>;

/** A picture that was kept is given as it was; what it shows, in any other format. */
interface Wanted extends Printable {
  readonly name: string;
  readonly keptSvg: string | null;
}

export const exportNetworkDiagram: Handler<'exportNetworkDiagram'> = async (call) => {
  const { query } = call;
  auditRead(call, 'networkDiagram.read', 'networkDiagram', {
    format: query.format,
    version: query.version ?? '',
  });
  return fileOf(call, query.version === undefined ? await now(call) : await kept(call, query.version));
};

async function now(call: ExportCall): Promise<Wanted> {
  const { context, locale } = call;
  const t = translator(locale);
  const drawn = await drawNetwork(call, { version: t('networkDiagram:now'), by: signedIn(call).displayName });
  if (!drawn) throw new Problem('conflict', { reason: t('networkDiagram:emptyText') });
  const name = `${drawn.sheet.title}_${todayInJapan(context.now())}`;
  return { ...drawn, full: fullOf(drawn), name, keptSvg: null };
}

async function kept({ tx, locale }: ExportCall, id: string): Promise<Wanted> {
  const found = await readVersion(tx, id);
  const drawing = await drawingOf(tx, found, locale);
  return { ...drawing, name: `${drawing.sheet.title}_${found.version.number}`, keptSvg: found.svg };
}

async function fileOf({ context, tx, query, locale }: ExportCall, wanted: Wanted): Promise<FileAnswer> {
  const { format } = query;
  const { name } = wanted;
  const textFile = (text: string, ending: string, mediaType: string) => ({
    bytes: new TextEncoder().encode(text),
    fileName: `${name}.${ending}`,
    mediaType,
  });
  if (format === 'drawio') return textFile(drawioOf(wanted), 'drawio', 'application/xml');
  if (format === 'svg' || format === 'a3')
    return textFile(
      wanted.keptSvg ?? picture(wanted, format === 'a3' ? 'a3' : undefined),
      'svg',
      'image/svg+xml',
    );
  const paper = format === 'pdf-a4' ? 'a4' : 'a3';
  const seal = await latestSealLine(tx);
  return {
    bytes: await diagramPdf(context, wanted, { paper, locale, seal }),
    fileName: `${name}.pdf`,
    mediaType: MEDIA_TYPES.pdf,
  };
}
