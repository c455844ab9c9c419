import { describe, expect, it } from 'vitest';
import { guessColumns, headingScore } from '../../src/ledger/guess-columns.ts';
import { ledgerOf } from '../../src/ledger/ledgers.ts';

const LABELS: Readonly<Record<string, readonly string[]>> = {
  number: ['管理番号'],
  name: ['機器名'],
  place: ['設置場所'],
};
const labelsOf = (column: string) => LABELS[column] ?? [];
const guess = (ledger: 'device' | 'account' | 'staff', ...headings: readonly string[]) =>
  guessColumns(ledgerOf(ledger), headings, labelsOf);

describe('columns of a list', () => {
  it('are guessed from what people write', () => {
    expect(
      guess('device', '資産番号', 'ＰＣ名', '機種', '設置部屋', 'ＯＳ', 'サポート期限', 'ＩＰアドレス'),
    ).toEqual(['number', 'name', 'model', 'place', 'os', 'supportEndsOn', 'addresses']);
  });

  it('are guessed from what asset tools export', () => {
    expect(
      guess(
        'device',
        'Asset Tag',
        'Asset Name',
        'Category',
        'Manufacturer',
        'Model',
        'Serial',
        'Location',
        'Status',
        'Purchase Date',
      ),
    ).toEqual(['number', 'name', 'kind', 'maker', 'model', 'serial', 'place', 'status', 'acquiredOn']);
  });

  it.each([
    ['機種区分', 'kind'],
    ['資産種別', 'kind'],
    ['端末種別', 'kind'],
    ['端末機番号', 'number'],
    ['資産管理番号', 'number'],
    ['登録No', 'number'],
    ['コンピューター名', 'name'],
    ['クライアント名', 'name'],
    ['端末機名', 'name'],
    ['機種名', 'model'],
    ['型名', 'model'],
    ['シリアル番号(BIOS)', 'serial'],
    ['BIOSシリアル番号', 'serial'],
    ['物理アドレス（MAC）', 'addresses'],
    ['ＯＳの種類', 'os'],
    ['設置フロア', 'place'],
    ['所属', 'department'],
    ['ログオンユーザー名', 'users'],
    ['資産状態', 'status'],
    ['コメント', 'note'],
  ])('are guessed from %s of Japanese asset tools', (heading, column) => {
    expect(guess('device', heading)).toEqual([column]);
  });

  it('are guessed from exports of directories', () => {
    expect(
      guess(
        'account',
        'SamAccountName',
        'DisplayName',
        'Enabled',
        'LastLogonDate',
        'PasswordLastSet',
        'EmployeeID',
      ),
    ).toEqual(['name', 'displayName', 'enabled', 'lastUsedOn', 'passwordChangedOn', 'employeeNumber']);
  });

  it('are taken once: the label of the product first, then the first heading that fits', () => {
    expect(guess('device', 'ホスト名', '機器名')).toEqual([null, 'name']);
    expect(guess('staff', '氏名', '氏名', '氏名（カナ）')).toEqual(['name', null, 'kana']);
  });

  it('are left open where nothing is known', () => {
    expect(guess('device', '', '占い', '※備考')).toEqual([null, null, 'note']);
  });

  it('tell the row of headings from a title above it', () => {
    const score = (cells: readonly string[]) => headingScore(ledgerOf('device'), cells, labelsOf);
    expect(score(['令和8年度 機器一覧', '', ''])).toBe(0);
    expect(score(['管理番号（必須）', '機器名', '設置場所'])).toBe(3);
  });
});
