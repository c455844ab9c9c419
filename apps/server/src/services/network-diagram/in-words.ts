/** The diagram for those who do not see the picture (R-D6, R-J2). */
import { described } from '@mamori/core/diagram/describe';
import type { Locale } from '@mamori/messages/locale';
import { translator } from '@mamori/messages/translate';
import type { Drawn } from './draw.ts';

/** Headings and sentences for those who do not see the picture. */
export function inWords({ diagram, warnings, words }: Drawn, locale: Locale) {
  const t = translator(locale);
  const marks = (numbers: readonly number[]) =>
    numbers.length === 0 ? '' : `　${t('networkDiagram:marks', { numbers: numbers.join(', ') })}`;
  return described(diagram, warnings).flatMap((section) => {
    if (section.code === 'warnings') return [];
    if (section.code === 'container') {
      const { container, devices, nodes } = section;
      const name = container.area === 'segment' ? container.name : words.areas[container.area];
      const lines = nodes.map((node) => {
        const kind = words.icons[node.icon];
        const label =
          node.count > 1
            ? words.group(node.name || kind, node.count)
            : t('networkDiagram:node', { name: node.name || kind, kind });
        return [label, ...node.details].join('　') + marks(node.warnings);
      });
      return [
        {
          title:
            (devices === 0 ? name : t('networkDiagram:container', { name, number: devices })) +
            marks(section.warnings),
          lines,
        },
      ];
    }
    const endOf = ({ name, icon, area }: (typeof section.links)[number]['from']) =>
      name || (icon ? words.icons[icon] : area && area !== 'segment' ? words.areas[area] : '');
    const lines = section.links.map((link) => {
      const name = link.name || (link.code === 'line' ? '' : words.edgeTypes[link.code]);
      const said = t('networkDiagram:link', { name, from: endOf(link.from), to: endOf(link.to) });
      return link.restricted ? `${said}　${words.restricted[link.restricted]}` : said;
    });
    return lines.length > 0 ? [{ title: t(`networkDiagram:section.${section.code}`), lines }] : [];
  });
}
