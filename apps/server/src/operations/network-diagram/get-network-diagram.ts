import { translator } from '@mamori/messages/translate';
import { type Handler, signedIn } from '../../http/call.ts';
import { drawNetwork, inWords, picture } from '../../services/network-diagram/draw.ts';
import { listVersions } from '../../services/network-diagram/versions.ts';

export const getNetworkDiagram: Handler<'getNetworkDiagram'> = async (call) => {
  const { tx, locale } = call;
  const version = translator(locale)('networkDiagram:now');
  const drawn = await drawNetwork(call, { version, by: signedIn(call).displayName });
  const versions = await listVersions(tx);
  if (!drawn) return { svg: null, warnings: [], sections: [], versions };
  return {
    svg: picture(drawn),
    warnings: drawn.warnings.map((warning) => ({
      number: warning.number,
      severity: warning.severity,
      text: drawn.words.warning(warning),
      source: warning.source,
      deviceIds: [...warning.deviceIds],
    })),
    sections: inWords(drawn, locale),
    versions,
  };
};
