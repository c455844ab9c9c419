/** Text lists as editors, exports and people who join two files leave them: no row is lost, and lines are counted as Excel does (R-D1). */
import { describe, expect, it } from 'vitest';
import { ListRefused } from '../../src/read/list/decode.ts';
import { readList } from '../../src/read/list/read-list.ts';
import { renderCsv } from '../../src/render/list/render-csv.ts';

const read = async (text: string) =>
  (await readList(Buffer.from(text))).rows.map(({ line, cells }) => `${line} ${cells.join('|')}`);

const refusal = (text: string) =>
  readList(Buffer.from(text)).then(
    () => null,
    (error: unknown) => (error instanceof ListRefused ? [error.code, error.params] : error),
  );

describe('line ends', () => {
  it.each([
    ['CRLF', 'a,b\r\n1,2\r\n3,4\r\n'],
    ['LF', 'a,b\n1,2\n3,4'],
    ['CR', 'a,b\r1,2\r3,4\r'],
    ['CRLF first, then LF', 'a,b\r\n1,2\n3,4\n'],
    ['LF first, then CRLF', 'a,b\n1,2\r\n3,4\r\n'],
    ['all three', 'a,b\n1,2\r3,4\r\n'],
  ])('%s: every row is read', async (_, text) => {
    expect(await read(text)).toEqual(['1 a|b', '2 1|2', '3 3|4']);
  });

  it('counts lines through empty ones and through cells of several lines, whichever end they have', async () => {
    const text = 'a,b\r\n\r\n1,"x\r\ny"\r\n2,"x\ny\rz"\n\n3,z\r4,"x\r\n"\r\n5,z';
    expect(await read(text)).toEqual(['1 a|b', '3 1|x\ny', '5 2|x\ny\nz', '9 3|z', '10 4|x\n', '12 5|z']);
  });

  it('finds the delimiter in the first line also where that ends with CR', async () => {
    expect(await read('a;b\r1,2,3;4')).toEqual(['1 a|b', '2 1,2,3|4']);
  });
});

describe('a list of ours', () => {
  it('has every line break inside a cell in quotes, as Excel and other programs need it', async () => {
    const bytes = renderCsv(
      [
        ['name', 'note'],
        ['x', 'one\ntwo'],
        ['y', 'one\rtwo'],
      ],
      'utf-8',
    );
    expect(Buffer.from(bytes).toString()).toContain('x,"one\ntwo"\r\ny,"one\rtwo"\r\n');
    expect((await readList(bytes)).rows.map(({ cells }) => cells[1])).toEqual([
      'note',
      'one\ntwo',
      'one\ntwo',
    ]);
  });
});

describe('quotation marks', () => {
  it('says on which line the row begins that is not closed, not where the file ends', async () => {
    expect(await refusal('a,b\r\n"x\r\ny",1\r\n\r\n2,"open\r\n3,4\r\n5,6\r\n')).toEqual([
      'open-quote',
      { line: 5 },
    ]);
    expect(await refusal('"a,b\n')).toEqual(['open-quote', { line: 1 }]);
  });

  it('says the line of a mark that stands where none may', async () => {
    expect(await refusal('a,b\r\n1,"x\r\ny"\r\n2,3\n4,"5"6\r\n')).toEqual(['not-a-table', { line: 5 }]);
  });
});
