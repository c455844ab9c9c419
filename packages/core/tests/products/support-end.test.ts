/** What ledgers say about OS and software, and what the data makes of it (R-D1, R-G1): never guessed. */
import { loadProducts } from '@mamori/regulations/products';
import { describe, expect, test } from 'vitest';
import { supportEnd, supportParts } from '../../src/products/support-end.ts';

const products = loadProducts();

const of = (os: string, osVersion = '', software: readonly string[] = []) =>
  supportEnd({ os, osVersion, software }, products);

/** `known` as cycle and day, `ambiguous` as the cycles. */
function brief(os: string, osVersion = ''): string {
  const end = of(os, osVersion);
  if (end.status === 'known') return `${end.product} ${end.cycle} ${end.date ?? 'open'}`;
  return end.status === 'unknown' ? 'unknown' : end.candidates.map(({ cycle }) => cycle).join(' | ');
}

describe('Windows', () => {
  test.each([
    ['Microsoft Windows 10 Pro', '10.0.19045', 'windows 10-22h2 2025-10-14'],
    ['Microsoft Windows 10 Pro', '10.0.19045 ビルド 19045', 'windows 10-22h2 2025-10-14'],
    ['Windows 10 Pro', '22H2', 'windows 10-22h2 2025-10-14'],
    ['Windows 10 Pro 22H2 (OSビルド 19045.3803)', '', 'windows 10-22h2 2025-10-14'],
    ['Ｗｉｎｄｏｗｓ　１０　Ｐｒｏ', '２２Ｈ２', 'windows 10-22h2 2025-10-14'],
    ['windows10 home', '22h2', 'windows 10-22h2 2025-10-14'],
    ['Win10 Pro', '22H2', 'windows 10-22h2 2025-10-14'],
    ['Windows', '10.0.19045', 'windows 10-22h2 2025-10-14'],
    ['Windows 10 Home', '21H2', 'windows 10-21h2-w 2023-06-13'],
    ['Windows 10 Pro', 'バージョン 1909', 'windows 10-1909-w 2021-05-11'],
    ['Windows 10 Pro', 'version 2004', 'windows 10-2004 2021-12-14'],
    ['Microsoft Windows 10 Education', '10.0.18363', 'windows 10-1909-e 2022-05-10'],
    ['Microsoft® Windows® 10 Pro', '10.0.17763', 'windows 10-1809-w 2020-11-10'],
    ['Windows 10 Enterprise LTSC 2021', '', 'windows 10-ltsc-2021 2027-01-12'],
    ['Windows 10 Enterprise LTSC 2021', '10.0.19044', 'windows 10-ltsc-2021 2027-01-12'],
    ['Windows 10 IoT Enterprise LTSC 2021', '21H2', 'windows 10-iot-ltsc-2021 2032-01-13'],
    ['Windows 10 Enterprise LTSC 2019', '1809', 'windows 10-ltsc-2019 2029-01-09'],
    ['Windows 10 Enterprise LTSC', '10.0.17763', 'windows 10-ltsc-2019 2029-01-09'],
    ['Windows 10 Enterprise 2016 LTSB', '', 'windows 10-ltsb-2016 2026-10-13'],
    ['Windows 10 Enterprise 2015 LTSB', '', 'windows 10-ltsb-2015 2025-10-14'],
    ['Windows 11 Pro', '23H2', 'windows 11-23h2-w 2025-11-11'],
    ['Microsoft Windows 11 Pro', '10.0.26100', 'windows 11-24h2-w 2026-10-13'],
    ['Windows 11 Enterprise', '25H2', 'windows 11-25h2-e 2028-10-10'],
    ['Windows 11 IoT Enterprise LTSC 2024', '', 'windows 11-iot-ltsc-2024 2034-10-10'],
    ['Windows 8.1 Pro', '6.3.9600', 'windows 8-1 2023-01-10'],
    ['Windows 7 Professional', '6.1.7601', 'windows 7 2020-01-14'],
    ['Windows7 Professional SP1', '', 'windows 7 2020-01-14'],
    ['Windows XP Professional', 'SP3', 'windows xp 2014-04-08'],
    ['Windows Vista Business', '', 'windows vista 2017-04-11'],
  ])('%s %s is %s', (os, version, expected) => {
    expect(brief(os, version)).toBe(expected);
  });

  test.each([
    ['Windows 10 Enterprise', '10.0.19044', '10-21h2-e | 10-ltsc-2021'],
    ['Windows 10 Enterprise', '10.0.17763', '10-1809-e | 10-ltsc-2019'],
    ['Windows 10 LTSC 2021', '', '10-ltsc-2021 | 10-iot-ltsc-2021'],
    ['Windows', '22H2', '11-22h2-w | 11-22h2-e | 10-22h2'],
    ['Windows 11', '24H2', '11-24h2-w | 11-24h2-e | 11-ltsc-2024 | 11-iot-ltsc-2024'],
  ])('%s %s stays open between %s', (os, version, expected) => {
    expect(brief(os, version)).toBe(expected);
  });

  test.each([
    ['Windows 10 Pro', '10.0.22631'],
    ['Windows 11 Pro', '26H2'],
    ['Windows Embedded Standard 7', ''],
    ['Windows CE 6.0', ''],
  ])('%s %s is unknown', (os, version) => {
    expect(brief(os, version)).toBe('unknown');
  });

  test('without a version keeps every version in mind, also later ones where there can be some', () => {
    const ten = of('Windows 10 Pro');
    const eleven = of('Windows 11 Pro');
    const dates = (end: typeof ten) =>
      end.status === 'ambiguous' ? end.candidates.map(({ date }) => date) : [end.status];
    expect(dates(ten)).toContain('2025-10-14');
    expect(dates(ten)).not.toContain(null);
    expect(dates(eleven)).toContain(null);
  });
});

describe('servers', () => {
  test.each([
    ['Windows Server 2012 R2', '', 'windows-server 2012r2 2023-10-10'],
    ['Microsoft Windows Server 2012 R2 Standard', '6.3.9600', 'windows-server 2012r2 2023-10-10'],
    ['Windows Server 2012 Standard', '', 'windows-server 2012 2023-10-10'],
    ['Windows Server 2008 R2', '6.1.7601', 'windows-server 2008r2 2020-01-14'],
    ['Windows Server® 2016 Standard', '10.0.14393', 'windows-server 2016 2027-01-12'],
    ['Windows Server 2019', 'バージョン 1809', 'windows-server 2019 2029-01-09'],
    ['Ｗｉｎｄｏｗｓ Ｓｅｒｖｅｒ ２０２２', '', 'windows-server 2022 2031-10-14'],
    ['Windows Server 2025 Datacenter', '10.0.26100', 'windows-server 2025 2034-10-10'],
    ['Windows Storage Server 2016', '', 'windows-server 2016 2027-01-12'],
    ['Ubuntu 20.04.6 LTS', '', 'ubuntu 20.04 2025-05-31'],
    ['Ubuntu', '22.04.5 LTS (Jammy Jellyfish)', 'ubuntu 22.04 2027-04-01'],
    ['Ubuntu 24.04 LTS', '', 'ubuntu 24.04 2029-05-31'],
    ['Red Hat Enterprise Linux Server release 7.9 (Maipo)', '', 'rhel 7 2024-06-30'],
    ['Red Hat Enterprise Linux', '8.10', 'rhel 8 2029-05-31'],
    ['RHEL9', '', 'rhel 9 2032-05-31'],
    ['RHEL', '4.18.0-372.el8.x86_64', 'rhel 8 2029-05-31'],
    ['CentOS Linux 7 (Core)', '7.9.2009', 'centos 7 2024-06-30'],
    ['CentOS Linux release 8.5', '', 'centos 8 2021-12-31'],
    ['CentOS Stream 9', '', 'centos stream-9 2027-05-31'],
    ['AlmaLinux 9.4 (Seafoam Ocelot)', '', 'almalinux 9 2032-05-31'],
    ['Rocky Linux', '8.10', 'rocky-linux 8 2029-05-31'],
    ['Debian GNU/Linux 11 (bullseye)', '', 'debian 11 2024-08-14'],
    ['VMware ESXi 6.7.0', 'Update 3', 'vmware-esxi 6.7 2022-10-15'],
    ['VMware ESXi', '7.0.3', 'vmware-esxi 7.0 2025-10-02'],
  ])('%s %s is %s', (os, version, expected) => {
    expect(brief(os, version)).toBe(expected);
  });

  test('a build that 2019 and version 1809 share, and CentOS 8 without Linux or Stream, stay open', () => {
    expect(brief('Windows Server', '10.0.17763')).toBe('2019 | sac-1809');
    expect(brief('CentOS 8')).toBe('8 | stream-8');
  });
});

describe('network devices, phones and Macs', () => {
  test.each([
    ['FortiOS v7.0.12', '', 'fortios 7.0 2025-09-30'],
    ['FortiOS', 'v7.4.3 build2573', 'fortios 7.4 2027-11-11'],
    ['FortiGate 60F FortiOS', '6.4.14', 'fortios 6.4 2024-09-30'],
    ['PAN-OS', '10.1.11-h4', 'pan-os 10.1 2024-12-01'],
    ['Cisco IOS XE Software', '17.03.04a', 'cisco-ios-xe 17.3 2024-07-31'],
    ['Cisco IOS-XE', '17.12.1', 'cisco-ios-xe 17.12 2027-07-28'],
    ['Android', '11', 'android 11 2024-02-05'],
    ['Android 13', '', 'android 13 2026-03-02'],
    ['iPadOS 14.8', '', 'ios 14 2021-10-01'],
    ['macOS Monterey', '12.7.6', 'macos 12 2024-09-16'],
    ['macOS Big Sur', '', 'macos 11 2023-09-26'],
    ['Mac OS X 10.15.7', '', 'macos 10.15 2022-09-12'],
    ['macOS Tahoe 26.1', '', 'macos 26 open'],
  ])('%s %s is %s', (os, version, expected) => {
    expect(brief(os, version)).toBe(expected);
  });

  test.each([
    ['', ''],
    ['不明', ''],
    ['専用OS', 'Rev.14.01.42'],
    ['YAMAHA RTX1220', 'Rev.15.04.07'],
    ['macOS Sonoma 14.5', ''],
    ['iOS', '16.7'],
    ['Cisco IOS XE', '17.6.5'],
    ['FortiOS', '8.2.0'],
    ['Linux', '5.15.0-91-generic'],
  ])('“%s” “%s” is unknown', (os, version) => {
    expect(brief(os, version)).toBe('unknown');
  });
});

describe('software', () => {
  test.each([
    ['Microsoft Office Home and Business 2019', 'office', '2025-10-14'],
    ['Office Professional Plus 2016', 'office', '2025-10-14'],
    ['Microsoft Office LTSC Standard 2021', 'office', '2026-10-13'],
    ['Microsoft SQL Server 2014 (64-bit)', 'sql-server', '2024-07-09'],
    ['Microsoft SQL Server 2008 R2', 'sql-server', '2019-07-09'],
    ['Oracle Database 11g Release 2', 'oracle-database', '2015-01-31'],
    ['Oracle 19c', 'oracle-database', '2029-12-31'],
    ['Oracle Database 12.2.0.1', 'oracle-database', '2022-03-31'],
    ['Java 8 Update 391 (64-bit)', 'java', '2022-03-31'],
    ['Java(TM) SE Runtime Environment 1.8.0_391', 'java', '2022-03-31'],
    ['PostgreSQL 9.6.24', 'postgresql', '2021-11-11'],
    ['PostgreSQL 15', 'postgresql', '2027-11-11'],
    ['MySQL Server 5.7', 'mysql', '2023-10-31'],
  ])('%s is %s until %s', (text, product, date) => {
    expect(supportParts({ os: '', osVersion: '', software: [text] }, products).software).toMatchObject([
      { status: 'known', product, date },
    ]);
  });

  test.each([
    'LibreOffice 7.6',
    'Trend Micro OfficeScan',
    'SQL Server Management Studio 18.12',
    'OpenJDK 8',
    'MySQL Workbench 8.0',
    'Microsoft Office 2019 for Mac',
    '電子カルテ「みどり」Ver.5.2',
  ])('%s tells nothing', (text) => {
    expect(supportParts({ os: '', osVersion: '', software: [text] }, products).software).toEqual([]);
  });

  test('that ends before its OS decides for the device; with an OS that is open, nothing is certain', () => {
    expect(of('Windows Server 2022', '', ['Microsoft SQL Server 2014'])).toMatchObject({
      status: 'known',
      product: 'sql-server',
      date: '2024-07-09',
      extended: '2027-07-12',
    });
    expect(of('Windows Server 2012', '', ['Microsoft SQL Server 2019'])).toMatchObject({
      product: 'windows-server',
      date: '2023-10-10',
    });
    expect(of('専用OS', '', ['Microsoft SQL Server 2014']).status).toBe('unknown');
    expect(of('', '', ['Microsoft SQL Server 2014']).status).toBe('known');
  });
});

test('every answer cites its source and the day of the record', () => {
  expect(of('Windows 10 Pro', '22H2')).toMatchObject({
    source: expect.stringContaining('endoflife.date, products/windows.md'),
    asOf: '2026-04-30',
    extended: '2028-10-10',
  });
});

test('a text far longer than any OS is cut, not searched for ever', () => {
  expect(of(`Windows 10 Pro 22H2${' x'.repeat(100_000)}`).status).toBe('known');
});
