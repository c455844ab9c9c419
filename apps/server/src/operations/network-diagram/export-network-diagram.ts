import { drawioOf } from '@mamori/core/diagram/render-drawio';
import { translator } from '@mamori/messages/translate';
import { type Handler, signedIn } from '../../http/call.ts';
import { Problem } from '../../http/problem.ts';
import { auditRead } from '../../services/audit-read.ts';
import { drawNetwork, picture } from '../../services/network-diagram/draw.ts';
import { versionPicture } from '../../services/network-diagram/versions.ts';
import { todayInJapan } from '../../services/today.ts';

const SVG = 'image/svg+xml';

export const exportNetworkDiagram: Handler<'exportNetworkDiagram'> = async (call) => {
  const { context, tx, query, locale } = call;
  const t = translator(locale);
  const bytesOf = (text: string) => new TextEncoder().encode(text);
  const title = t('networkDiagram:title');
  auditRead(call, 'networkDiagram.read', 'networkDiagram', {
    format: query.format,
    version: query.version ?? '',
  });
  if (query.version !== undefined) {
    const { number, svg } = await versionPicture(tx, query.version);
    return { bytes: bytesOf(svg), fileName: `${title}_${number}.svg`, mediaType: SVG };
  }
  const drawn = await drawNetwork(call, { version: t('networkDiagram:now'), by: signedIn(call).displayName });
  if (!drawn) throw new Problem('conflict', { reason: t('networkDiagram:emptyText') });
  const name = `${title}_${todayInJapan(context.now())}`;
  if (query.format === 'drawio')
    return { bytes: bytesOf(drawioOf(drawn)), fileName: `${name}.drawio`, mediaType: 'application/xml' };
  const svg = picture(drawn, query.format === 'a3' ? 'a3' : undefined);
  return { bytes: bytesOf(svg), fileName: `${name}.svg`, mediaType: SVG };
};
