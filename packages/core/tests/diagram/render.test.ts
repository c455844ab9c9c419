import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { chipsOf } from '../../src/diagram/chips.ts';
import { described } from '../../src/diagram/describe.ts';
import { drawnFrom } from '../../src/diagram/draw.ts';
import { overlap } from '../../src/diagram/geometry.ts';
import { layoutOf } from '../../src/diagram/layout.ts';
import type { DiagramInput } from '../../src/diagram/model.ts';
import { drawioOf } from '../../src/diagram/render-drawio.ts';
import { type SvgInput, svgOf } from '../../src/diagram/render-svg.ts';
import { warningsOf } from '../../src/diagram/warnings.ts';
import {
  clinicSample,
  deviceRow,
  hospitalSample,
  inputOf,
  lineRow,
  segmentRow,
  supportEndOf,
} from './sample.ts';
import { SHEET, WORDS } from './words.ts';

function prepared(input: DiagramInput): SvgInput {
  const diagram = drawnFrom(input);
  const { warnings } = warningsOf(input, diagram, supportEndOf);
  return { diagram, layout: layoutOf(diagram), warnings, words: WORDS, sheet: SHEET };
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** Throws where it is not well-formed. */
function elements(xml: string): Element[] {
  const parser = new SaxesParser({ fragment: false });
  const found: Element[] = [];
  const open: Element[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, text: '' };
    found.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const last = open.at(-1);
    if (last) last.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  return found;
}

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "R&D室 'PC'",
  '\u202e逆さ\u0000\u0007',
  '🏥👩‍⚕️ナースステーション',
  `${'とても長い名前の端末'.repeat(40)}`,
  ']]>',
  '\ud800',
] as const;

const hostile = () =>
  prepared(
    inputOf({
      segments: [
        segmentRow('s<1>', { name: HOSTILE[0], kind: 'emr', vlan: '"10"', ranges: ['<&>'], internet: 'yes' }),
      ],
      devices: HOSTILE.map((name, index) =>
        deviceRow(`d"${index}'<`, { name, model: name, segmentIds: ['s<1>'], os: 'Windows 7' }),
      ),
      lines: [
        lineRow('l&1', {
          name: HOSTILE[1],
          carrier: HOSTILE[2],
          kind: 'ip_vpn',
          segmentIds: ['s<1>'],
          restricted: 'no',
        }),
      ],
      connections: [{ id: 'c', vendorName: HOSTILE[3], lineId: 'l&1', means: HOSTILE[0] }],
    }),
  );

const samples = [
  ['a clinic', clinicSample()],
  ['60 devices', hospitalSample(60)],
  ['500 devices', hospitalSample(500)],
] as const;

describe('the diagram as SVG', () => {
  it.each(samples)('is well-formed for %s and holds every node and line by id', (_, input) => {
    const given = prepared(input);
    const found = elements(svgOf(given));
    const ids = found.flatMap(({ attributes }) => attributes['data-node'] ?? []);
    expect(ids).toEqual(expect.arrayContaining(given.diagram.nodes.map(({ id }) => id)));
    expect(ids).toEqual(expect.arrayContaining(given.diagram.containers.map(({ id }) => id)));
    const lines = found.flatMap(({ attributes }) => attributes['data-edge'] ?? []);
    expect(lines.toSorted()).toEqual(Object.keys(given.layout.edges).toSorted());
  });

  it('names itself to those who do not see it', () => {
    const [svg, title, desc] = elements(svgOf(prepared(clinicSample())));
    expect(svg?.attributes.role).toBe('img');
    expect(svg?.attributes['aria-labelledby']).toBe(`${title?.attributes.id} ${desc?.attributes.id}`);
    expect([title?.text, desc?.text]).toEqual([SHEET.title, SHEET.description]);
  });

  it('has the shape of A3 landscape when it is asked to', () => {
    for (const [, input] of samples) {
      const [svg] = elements(svgOf({ ...prepared(input), page: 'a3' }));
      const [, , width = 0, height = 0] = (svg?.attributes.viewBox ?? '').split(' ').map(Number);
      expect(width / height).toBeCloseTo(420 / 297, 2);
      expect(svg?.attributes.width).toBe('420mm');
    }
  });

  it('fetches nothing and runs nothing, whatever things are called', () => {
    const svg = svgOf(hostile());
    const found = elements(svg);
    const drawing = ['circle', 'desc', 'g', 'path', 'polyline', 'rect', 'svg', 'text', 'title'];
    expect(found.filter(({ name }) => !drawing.includes(name))).toEqual([]);
    expect(found.some(({ text }) => text.includes('<script>alert(1)</script>'))).toBe(true);
    const keys = found.flatMap(({ attributes }) => Object.keys(attributes));
    expect(keys.filter((key) => key.startsWith('on') || key.includes('href'))).toEqual([]);
    expect(svg).not.toMatch(/url\(|@import|https?:(?!\/\/www\.w3\.org\/2000\/svg)/);
  });

  it('says a warning by its number on the node and in the list, not by colour alone', () => {
    const given = prepared(clinicSample());
    const texts = elements(svgOf(given)).map(({ text }) => text);
    for (const { number } of given.warnings) expect(texts).toContain(String(number));
    expect(texts).toContain('2,3,5');
  });

  it('shows on a group how many of its devices have a warning', () => {
    const texts = elements(svgOf(prepared(hospitalSample(500)))).map(({ text }) => text);
    expect(texts.some((text) => /^\d+ \(\d+台\)$/.test(text))).toBe(true);
  });

  it('puts no label of a line on a box or on another label', () => {
    for (const [, input] of samples) {
      const { diagram, layout } = prepared(input);
      const labels = new Map(
        diagram.edges
          .filter(({ type }) => type === 'line')
          .map(({ id }) => [id, ['L1 IPsec-VPN', 'L1']] as const),
      );
      const chips = chipsOf(diagram, layout, labels);
      expect(chips).toHaveLength(labels.size);
      for (const chip of chips) {
        const others = [...Object.values(layout.nodes), ...chips.filter((one) => one !== chip)];
        expect(others.filter((box) => overlap(box, chip))).toEqual([]);
      }
    }
  });

  it('can be drawn from empty ledgers', () => {
    expect(elements(svgOf(prepared(inputOf({})))).some(({ text }) => text === WORDS.noWarnings)).toBe(true);
  });
});

describe('the diagram as draw.io file', () => {
  it.each(samples)('is well-formed for %s with unique ids and ends that exist', (_, input) => {
    const given = prepared(input);
    const found = elements(drawioOf(given));
    const ids = found.filter(({ name }) => name === 'object').map(({ attributes }) => attributes.id ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(given.diagram.nodes.map(({ id }) => id)));
    const ends = found.flatMap(({ attributes }) => [attributes.source, attributes.target, attributes.parent]);
    expect(ends.filter((id) => id !== undefined && !['0', '1', ...ids].includes(id))).toEqual([]);
  });

  it('puts nodes relative to their container and keeps the corners of lines', () => {
    const { layout, ...given } = prepared(clinicSample());
    const xml = drawioOf({ ...given, layout });
    const [box, node] = [layout.containers['segment:s-emr'], layout.nodes['device:d-pc1']];
    expect(xml).toContain(
      `<mxGeometry x="${(node?.x ?? 0) - (box?.x ?? 0)}" y="${(node?.y ?? 0) - (box?.y ?? 0)}"`,
    );
    const corners = Object.values(layout.edges).reduce((total, { points }) => total + points.length - 2, 0);
    expect(elements(xml).filter(({ name }) => name === 'mxPoint')).toHaveLength(corners);
  });

  it('stays well-formed with hostile names and keeps them as text', () => {
    const found = elements(drawioOf(hostile()));
    expect(found.map(({ name }) => name)).not.toContain('script');
    expect(found.some(({ attributes }) => attributes.label?.startsWith('<script>'))).toBe(true);
    expect(found.filter(({ attributes }) => attributes.style?.includes('html=1'))).toEqual([]);
  });
});

describe('the diagram in words', () => {
  it('tells lines, every container with its nodes, links and warnings in this order', () => {
    const given = prepared(hospitalSample(60));
    const sections = described(given.diagram, given.warnings);
    expect(sections[0]?.code).toBe('lines');
    expect(sections.slice(-2).map(({ code }) => code)).toEqual(['links', 'warnings']);
    const containers = sections.flatMap((one) => (one.code === 'container' ? [one] : []));
    expect(containers.map(({ container }) => container.id)).toEqual(
      given.diagram.containers.map(({ id }) => id),
    );
    expect(containers.reduce((total, { devices }) => total + devices, 0)).toBe(
      hospitalSample(60).devices.length,
    );
    const links = sections.flatMap((one) => (one.code === 'lines' || one.code === 'links' ? one.links : []));
    expect(links).toHaveLength(given.diagram.edges.length);
  });

  it('names both ends of a line and the warnings of a device', () => {
    const given = prepared(clinicSample());
    const sections = described(given.diagram, given.warnings);
    const [first] = sections;
    const vpn = first?.code === 'lines' ? first.links.find(({ id }) => id === 'line:l-vpn') : undefined;
    expect(vpn).toMatchObject({
      lineKind: 'ssl_vpn',
      restricted: 'unknown',
      from: { icon: 'outside_internet' },
      to: { name: 'VPNルータ' },
    });
    const nodes = sections.flatMap((one) => (one.code === 'container' ? one.nodes : []));
    expect(nodes.find(({ id }) => id === 'device:d-router')?.warnings).toEqual([2, 3, 5]);
  });
});

describe('the draw.io file as its own reader takes it (mxGraph)', () => {
  /** A cell or object with its parent, as mxCodec reads them. */
  const cellsOf = (xml: string) => {
    const found = elements(xml);
    return found.flatMap(({ name, attributes }, index) => {
      if (name === 'object') return [{ id: attributes.id ?? '', ...found[index + 1]?.attributes }];
      return name === 'mxCell' && attributes.id !== undefined ? [{ ...attributes, id: attributes.id }] : [];
    }) as { id: string; parent?: string; vertex?: string; edge?: string; source?: string; target?: string }[];
  };

  it.each(samples)('hangs every cell of %s in a tree with one root, vertices and edges apart', (_, input) => {
    const cells = cellsOf(drawioOf(prepared(input)));
    const byId = new Map(cells.map((one) => [one.id, one]));
    expect(byId.size).toBe(cells.length);
    expect(cells.filter(({ parent }) => parent === undefined).map(({ id }) => id)).toEqual(['0']);
    for (const start of cells) {
      const seen = new Set<string>();
      for (let one = start; one.parent !== undefined; one = byId.get(one.parent) as typeof one) {
        expect(byId.has(one.parent) && !seen.has(one.id), one.id).toBe(true);
        seen.add(one.id);
      }
    }
    for (const { id, vertex, edge, source, target } of cells.filter(
      ({ parent }) => parent !== undefined && parent !== '0',
    )) {
      expect(
        [vertex, edge].filter((flag) => flag === '1'),
        id,
      ).toHaveLength(1);
      if (edge) for (const end of [source, target]) expect(byId.get(end ?? '')?.vertex, id).toBe('1');
    }
  });

  it('has things where a person put them', () => {
    const input = clinicSample();
    const diagram = drawnFrom(input);
    const previous = layoutOf(diagram);
    const moved = { x: 40, y: 2000 };
    const layout = layoutOf(diagram, { previous, positions: { 'segment:s-visitor': moved } });
    const found = elements(drawioOf({ ...prepared(input), layout }));
    const at = found.findIndex(({ attributes }) => attributes.id === 'segment:s-visitor');
    const place = found.slice(at).find(({ name }) => name === 'mxGeometry');
    expect(place?.attributes).toMatchObject({ x: '40', y: '2000' });
    const wireless = found.findIndex(({ attributes }) => attributes.id === 'wireless:w-visitor');
    expect(found[wireless + 1]?.attributes.parent).toBe('segment:s-visitor');
  });
});
