/** Outputs as tools print them, of a hospital that does not exist. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ToolFormat, ToolList } from '../src/tool-list.ts';

const FOLDER = join(import.meta.dirname, 'fixtures');

export const fixture = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');

/** Every fixture and the format that it is. */
export const FIXTURES: Readonly<Record<string, ToolFormat>> = {
  'ad-user-en.csv': 'ad_user',
  'ad-user-ja.csv': 'ad_user',
  'ad-user-list.txt': 'ad_user',
  'computer-info-list.txt': 'computer_info',
  'computer-info.csv': 'computer_info',
  'computer-info.json.txt': 'computer_info',
  'dsget-user-list.txt': 'dsget_user',
  'dsget-user.txt': 'dsget_user',
  'dsquery-user.txt': 'dsquery_user',
  'glpi-en.csv': 'glpi_csv',
  'glpi-fr.csv': 'glpi_csv',
  'glpi-ja.csv': 'glpi_csv',
  'lastlog-en.txt': 'lastlog',
  'lastlog-ja.txt': 'lastlog',
  'local-user-list.txt': 'local_user',
  'local-user-table.txt': 'local_user',
  'local-user.csv': 'local_user',
  'net-user-en.txt': 'net_user',
  'net-user-ja.txt': 'net_user',
  'net-user-list-en.txt': 'net_user_list',
  'net-user-list-ja.txt': 'net_user_list',
  'nmap.xml.txt': 'nmap_xml',
  'osquery-hosts.json.txt': 'osquery_json',
  'osquery-one-host.json.txt': 'osquery_json',
  'passwd-status.txt': 'passwd_status',
  'passwd.txt': 'etc_passwd',
  'shadow.txt': 'etc_shadow',
  'snipe-it-en.csv': 'snipe_it_csv',
  'snipe-it-ja.csv': 'snipe_it_csv',
  'systeminfo-csv-ja.csv': 'systeminfo',
  'systeminfo-en.txt': 'systeminfo',
  'systeminfo-ja.txt': 'systeminfo',
  'wmic-list.txt': 'wmic_useraccount',
  'wmic-table.txt': 'wmic_useraccount',
  'wmic.csv': 'wmic_useraccount',
};

export const allFixtures = (): readonly string[] => readdirSync(FOLDER);

/** Rows by column, without what is not stated, with their lines. */
export const rowsOf = ({ headings, rows }: ToolList) =>
  rows.map(({ line, cells }) => ({
    line,
    ...Object.fromEntries(
      headings.map((heading, at) => [heading, cells[at] ?? '']).filter(([, cell]) => cell !== ''),
    ),
  }));

/** `code` and what matters of the params. */
export const remarksOf = ({ remarks }: ToolList) =>
  remarks.map(({ line, code, params }) => [line, code, params] as const);
