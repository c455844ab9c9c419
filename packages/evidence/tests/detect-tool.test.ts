/** One sign for each tool, in the content (R-D1, R-E3). */
import { describe, expect, it } from 'vitest';
import { detectTool, toolSigns } from '../src/detect-tool.ts';
import { TOOL_FORMATS } from '../src/tool-list.ts';
import { allFixtures, FIXTURES, fixture } from './fixtures.ts';

describe('detection', () => {
  it('knows every fixture, and every format has one', () => {
    expect(allFixtures()).toEqual(Object.keys(FIXTURES).toSorted());
    expect(new Set(Object.values(FIXTURES))).toEqual(new Set(TOOL_FORMATS));
  });

  it.each(Object.entries(FIXTURES))('%s bears the sign of one tool alone', (name, format) => {
    expect(toolSigns(fixture(name))).toEqual([format]);
  });

  it.each(Object.entries(FIXTURES))(
    '%s is known with the breaks of Windows and a mark in front',
    (name, format) => {
      expect(detectTool(`\ufeff${fixture(name).replaceAll('\n', '\r\n')}`, 'list.txt')).toBe(format);
      expect(detectTool(fixture(name).replaceAll('\n', '\r\r\n'), 'list.txt')).toBe(format);
    },
  );

  it('goes by the content and not by the name', () => {
    expect(detectTool('氏名,職種\n山田 太郎,医師\n', 'nmap.xml')).toBeNull();
    expect(detectTool(fixture('nmap.xml.txt'), '名簿.csv')).toBe('nmap_xml');
  });

  it.each([
    ['a list of the product itself', '管理番号,機器名,種別,メーカー,型番\nA-001,受付PC,端末,富士通,D7012\n'],
    ['a list of vendors', '事業者名,電話番号,担当者\nみどりメディカル,03-0000-0000,佐藤\n'],
    ['semicolons with one heading that GLPI has too', 'Name;Price;Colour\nchair;10;red\n'],
    ['commas with a tag and nothing else', 'Asset Tag,Room\nA1,201\n'],
    ['XML of another kind', '<?xml version="1.0"?><office><text>nmaprun</text></office>'],
    ['JSON of another kind', '[{"name": "a", "enabled": true}]'],
    ['prose', 'Host names are agreed with the department. OS names as well.\n'],
    ['a password file with too few fields', 'sakura:x:1000\nume:x:1001\n'],
    ['nothing', ''],
    ['empty lines', '\n\n \n'],
  ])('does not know %s', (_, text) => {
    expect(detectTool(text, 'list.csv')).toBeNull();
  });
});
