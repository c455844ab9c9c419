/** The words of the network diagram, from the catalogue. */
import type { DiagramWords } from '@mamori/core/diagram/words';
import { en } from '@mamori/messages/en';
import { ja } from '@mamori/messages/ja';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';

export function diagramWords(locale: Locale): DiagramWords {
  const t = translator(locale);
  const { icons, areas, segmentKinds, lineKinds, edgeTypes, restricted, internet, headings, warning } = (
    locale === 'ja' ? ja : en
  ).networkDiagram;
  return {
    lang: locale,
    icons,
    areas,
    segmentKinds,
    lineKinds,
    edgeTypes,
    restricted,
    internet,
    headings,
    group: (kind, number) => t('networkDiagram:group', { kind, number }),
    count: (number) => t('networkDiagram:devices', { number }),
    accessPoints: (number) => t('networkDiagram:accessPoints', { number }),
    continued: (name) => t('networkDiagram:continued', { name }),
    warning: ({ code, params }) => {
      const about = params.place ?? params.line ?? params.wireless ?? '';
      const named =
        about === '' ? warning[code] : t('networkDiagram:warningAbout', { about, text: warning[code] });
      return params.count === undefined
        ? named
        : t('networkDiagram:warningCount', { text: named, number: params.count });
    },
    noWarnings: t('networkDiagram:noWarnings'),
    more: (number) => t('networkDiagram:moreItems', { number }),
  };
}

/** `S1 第4条⑩` by the name of the book; our own requirements say nothing to a reader. */
export function sourceWords(source: string, locale: Locale): string {
  const t = translator(locale);
  const cited = source
    .split('; ')
    .filter((one) => !one.startsWith('R-'))
    .map((one) => one.replace(/^S[012]/, (book) => t(`accountCheck:list.book.${book as 'S0'}`)));
  return cited.join(t('networkDiagram:sourceJoin'));
}
