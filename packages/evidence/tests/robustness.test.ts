/** Torn, joined, damaged and hostile texts: a clear error or a remark, in time that grows with the size (R-D1, R-E3). */
import { columnOf } from '@mamori/core/ledger/definition';
import { ledgerOf } from '@mamori/core/ledger/ledgers';
import { readCell } from '@mamori/core/ledger/read-cell';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectTool } from '../src/detect-tool.ts';
import { ledgerOfTool, readTool } from '../src/read-tool.ts';
import {
  TOOL_FORMATS,
  TOOL_LIMITS,
  TOOL_REMARK_CODES,
  type ToolFormat,
  type ToolList,
  UNREADABLE_TOOL_CODES,
  UnreadableToolError,
} from '../src/tool-list.ts';
import { FIXTURES, fixture, rowsOf } from './fixtures.ts';

const read = (text: string, format: ToolFormat) => readTool(text, format, ledgerOfTool(format));

/** Null when the text is refused; anything else that is thrown fails the test. */
function tryRead(text: string, format: ToolFormat): ToolList | null {
  try {
    return read(text, format);
  } catch (error) {
    if (!(error instanceof UnreadableToolError)) throw error;
    expect(UNREADABLE_TOOL_CODES).toContain(error.code);
    expect(error.line).toBeGreaterThan(0);
    return null;
  }
}

function codeOf(text: string, format: ToolFormat): string {
  try {
    read(text, format);
    return 'read';
  } catch (error) {
    if (error instanceof UnreadableToolError) return `${error.code} ${error.line}`;
    throw error;
  }
}

/** What holds for every list, whatever it was read from. */
function expectSound({ ledger, headings, rows, remarks, defaults }: ToolList, lines: number): void {
  const definition = ledgerOf(ledger);
  expect(headings).toContain('name');
  expect(new Set(headings).size).toBe(headings.length);
  for (const key of [...headings, ...Object.keys(defaults)]) expect(columnOf(definition, key)).toBeDefined();
  for (const { line, cells } of rows) {
    expect(cells).toHaveLength(headings.length);
    expect(cells[headings.indexOf('name')]).not.toBe('');
    expect(line >= 1 && line <= lines).toBe(true);
  }
  for (const { code, line } of remarks) {
    expect(TOOL_REMARK_CODES).toContain(code);
    expect(line >= 1 && line <= lines).toBe(true);
  }
}

const linesIn = (text: string) => text.split(/\r\n|\r|\n/).length;

describe('what the import takes', () => {
  it.each(Object.entries(FIXTURES))(
    'reads every cell of %s, or a remark says which it does not',
    (name, format) => {
      const list = read(fixture(name), format);
      expectSound(list, linesIn(fixture(name)));
      const unclear = new Set(list.remarks.map(({ params }) => params.column));
      const context = { wordsOf: () => [], isOwn: true, find: () => ['one'] };
      for (const { cells } of list.rows)
        for (const [at, cell] of cells.entries()) {
          const key = list.headings[at] ?? '';
          const column = columnOf(ledgerOf(list.ledger), key);
          if (column && cell !== '' && !unclear.has(key))
            expect(readCell(column, cell, context).ok).toBe(true);
        }
    },
  );
});

describe('breaks and marks', () => {
  it.each(Object.entries(FIXTURES))('%s reads the same with every kind of line break', (name, format) => {
    const text = fixture(name);
    const plain = read(text, format);
    for (const sign of ['\r\n', '\r', '\r\r\n'])
      expect(read(`\ufeff${text.replaceAll('\n', sign)}`, format)).toEqual(plain);
  });

  it.each(Object.entries(FIXTURES))('%s that was joined to itself gives its rows twice', (name, format) => {
    if (name.endsWith('.json.txt') || name.endsWith('.xml.txt')) return;
    const text = fixture(name);
    const names = (list: ToolList) => rowsOf(list).map((row) => ('name' in row ? row.name : ''));
    const once = names(read(text, format));
    expect(names(read(`${text}\n\ufeff${text}`, format))).toEqual([...once, ...once]);
  });
});

describe('refusals', () => {
  it.each([
    ['nul-bytes 2', 'H\no\0s\0t\0', 'systeminfo'],
    ['empty 1', ' \n\t\n', 'etc_passwd'],
    ['open-quote 2', 'SamAccountName,Name\n"a,b\n', 'ad_user'],
    ['damaged 3', '{\n"system_info": [\n{"hostname": x}]}', 'osquery_json'],
    ['damaged 2', '<nmaprun>\n<host></nmaprun>', 'nmap_xml'],
    ['not-this-format 1', '<html></html>', 'nmap_xml'],
    ['no-rows 1', '<nmaprun></nmaprun>', 'nmap_xml'],
    ['no-rows 1', '[]', 'osquery_json'],
    ['not-this-format 1', 'a;b\n1;2\n', 'glpi_csv'],
    ['not-this-format 1', 'plain words', 'net_user'],
  ] as const)('%s', (code, text, format) => {
    expect(codeOf(text, format)).toBe(code);
  });

  it('refuses a format of the other ledger', () => {
    expect(() => readTool(fixture('passwd.txt'), 'etc_passwd', 'device')).toThrow(
      expect.objectContaining({ code: 'other-ledger', params: { ledger: 'account' } }),
    );
  });

  it('refuses declarations of entities and expands none', () => {
    const bomb =
      '<!DOCTYPE n [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><nmaprun><host>&b;</host></nmaprun>';
    expect(codeOf(bomb, 'nmap_xml')).toBe('entity-declarations 1');
    expect(codeOf('<!DOCTYPE n SYSTEM "file:///etc/passwd"><nmaprun/>', 'nmap_xml')).toBe(
      'entity-declarations 1',
    );
    expect(codeOf('<nmaprun><host><address addr="&unknown;"/></host></nmaprun>', 'nmap_xml')).toBe(
      'damaged 1',
    );
  });

  it('refuses elements that lie too deep', () => {
    expect(codeOf(`<nmaprun>${'<host>'.repeat(100)}`, 'nmap_xml')).toBe('too-deep 1');
  });

  it('refuses more text and more rows than a ledger holds', () => {
    const rows = TOOL_LIMITS.rows + 1;
    expect(codeOf('x'.repeat(TOOL_LIMITS.characters + 1), 'lastlog')).toBe('too-large 1');
    expect(codeOf('sato P 2026-04-01 0 90 7 -1\n'.repeat(rows), 'passwd_status')).toBe(
      `too-many-rows ${rows}`,
    );
    expect(codeOf(`SamAccountName\n${'sato\n'.repeat(rows)}`, 'ad_user')).toMatch(/^too-many-rows/);
  });

  it('refuses a text of which no line is understood', () => {
    expect(codeOf('プリンター 3台\n'.repeat(TOOL_LIMITS.rows + 1), 'etc_passwd')).toBe(
      `not-this-format ${TOOL_LIMITS.rows + 1}`,
    );
  });

  it('does not repeat the text in an error', () => {
    const secret = 'kensa:$6$SECRET';
    for (const format of TOOL_FORMATS)
      try {
        read(secret, format);
      } catch (error) {
        expect(`${(error as Error).message} ${JSON.stringify(error)}`).not.toContain('SECRET');
      }
  });
});

const MEBIBYTE = 1024 * 1024;
const fill = (piece: string, size: number) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);

/** Heads that let a text of each format in, so that its reader meets the rest. */
const HEADS: Readonly<Record<ToolFormat, string>> = {
  systeminfo: 'Host Name: A\nOS Name: Windows\nNetwork Card(s): 1\n',
  computer_info: 'WindowsProductName : a\nCsName : b\n',
  nmap_xml: '<nmaprun><host>',
  osquery_json: '{"system_info": [{"hardware_serial": "',
  glpi_csv: '"Name";"Status";"Serial number";"Location"\n',
  snipe_it_csv: 'Asset Tag,Serial,Model,Status\n',
  ad_user: 'SamAccountName,MemberOf\n',
  dsquery_user: '"CN=a,DC=b"\n',
  dsget_user: '  samid  display\n',
  net_user_list: 'User accounts for \\\\A\n-----\n',
  net_user: 'User name  a\nAccount active  Yes\nLocal Group Memberships  ',
  local_user: 'Name Enabled Description\n---- ------- -----------\n',
  wmic_useraccount: 'Disabled  Name  SID\n',
  etc_passwd: 'root:x:0:0:root:/root:/bin/bash\n',
  etc_shadow: 'root:!:19000:0:99999:7:::\n',
  passwd_status: 'root L 2023-05-23 0 99999 7 -1\n',
  lastlog: 'Username         Port     From             Latest\n',
};

/** What made readers of such texts slow: endless lines, endless cells, endless records, nothing that ends. */
const HOSTILE = [
  ' ',
  '\n',
  '"',
  '"\n',
  ',',
  ';',
  'あ',
  '[',
  '<a>',
  '<a ',
  'a:\n',
  'CN=a,DC=b ',
  'Host Name: a\n',
];
const MORE_HOSTILE = [
  ...[
    '\t',
    ' \n',
    '""',
    ':',
    '=',
    '*',
    '\\',
    '(',
    '{',
    '[{"a":',
    '<',
    'a',
    'a  ',
    'Name : a\n',
    'samid ',
    'CN=a,',
  ],
  ...[
    '"a",',
    '[01]: 1',
    '1/2/2024 ',
    '-',
    'User name  a\n',
    'samid: a\n',
    '&amp;',
    '<!-- ',
    '<host/>',
    '\u3000',
    '\r',
  ],
];

function expectQuick(format: ToolFormat, piece: string, size: number, seconds: number): void {
  const text = HEADS[format] + fill(piece, size);
  const start = performance.now();
  detectTool(text, 'list.txt');
  tryRead(text, format);
  expect((performance.now() - start) / 1000, `${format} of ${JSON.stringify(piece)}`).toBeLessThan(seconds);
}

describe('hostile texts', () => {
  it.each(TOOL_FORMATS)('5 MB are read or refused in time as %s', (format) => {
    for (const piece of HOSTILE) expectQuick(format, piece, 5 * MEBIBYTE, 15);
  });

  it.each(TOOL_FORMATS)('many more kinds are read or refused in time as %s', (format) => {
    for (const piece of MORE_HOSTILE) expectQuick(format, piece, MEBIBYTE / 4, 5);
  });
});

describe('mutated outputs', () => {
  const piece = fc.constantFrom(
    ...[
      '',
      '"',
      '""',
      '\n',
      '\r',
      '\0',
      ',',
      ';',
      ':',
      ' : ',
      '<',
      '>',
      '&',
      '</host>',
      '[',
      ']',
      '{',
      '}',
      '\\',
    ],
    ...[
      '\ufeff',
      '\ud800',
      '山',
      ' ',
      '    ',
      '999999999999',
      '-1',
      '__proto__',
      'constructor',
      '13/13/2026',
      '*',
    ],
  );

  it.each(Object.entries(FIXTURES))('%s never fails in another way than by a refusal', (name, format) => {
    const original = fixture(name);
    const place = fc.nat(original.length);
    fc.assert(
      fc.property(fc.array(fc.tuple(place, fc.nat(40), piece), { minLength: 1, maxLength: 6 }), (cuts) => {
        let text = original;
        for (const [at, length, put] of cuts) text = text.slice(0, at) + put + text.slice(at + length);
        detectTool(text, name);
        const list = tryRead(text, format);
        if (list) expectSound(list, linesIn(text));
      }),
      { numRuns: 150 },
    );
  });

  it('reads any text as any format without another failure', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...TOOL_FORMATS),
        fc.string({ unit: 'binary', maxLength: 400 }),
        (format, text) => {
          detectTool(text, 'x');
          tryRead(HEADS[format] + text, format);
        },
      ),
      { numRuns: 1500 },
    );
  });
});
