/** Devices as tools describe them → rows of the device ledger (R-D1; S0 3-1…3-3). */
import { describe, expect, it } from 'vitest';
import { windowsKind } from '../src/device/words.ts';
import { readTool } from '../src/read-tool.ts';
import type { ToolFormat } from '../src/tool-list.ts';
import { FIXTURES, fixture, remarksOf, rowsOf } from './fixtures.ts';

const read = (name: string) => readTool(fixture(name), FIXTURES[name] as ToolFormat, 'device');
const list = (text: string, format: ToolFormat) => readTool(text, format, 'device');

describe('systeminfo', () => {
  it('reads several machines in a row, in Japanese', () => {
    expect(rowsOf(read('systeminfo-ja.txt'))).toEqual([
      {
        line: 2,
        name: 'PC-UKETSUKE01',
        kind: 'terminal',
        maker: 'FUJITSU CLIENT COMPUTING LIMITED',
        model: 'ESPRIMO D7012/KX',
        addresses: '192.168.10.21',
        os: 'Microsoft Windows 11 Pro',
        osVersion: '10.0.22631',
      },
      {
        line: 46,
        name: 'SV-KARTE01',
        kind: 'server',
        maker: 'HPE',
        model: 'ProLiant DL360 Gen10',
        addresses: '192.168.10.5\n192.168.20.5',
        os: 'Microsoft Windows Server 2019 Standard',
        osVersion: '10.0.17763',
      },
      // Built into a device: the system does not say which; nor do the words that the maker left in.
      {
        line: 90,
        name: 'XRAY-CONSOLE',
        addresses: '192.168.30.11',
        os: 'Microsoft Windows 10 IoT Enterprise LTSC',
        osVersion: '10.0.19044',
      },
    ]);
  });

  it('reads English with the command above it, and addresses of the network cards alone', () => {
    expect(rowsOf(read('systeminfo-en.txt'))).toMatchObject([
      { line: 4, name: 'WS-RADIOLOGY2', kind: 'terminal', addresses: '192.168.10.44\n2001:db8:10::44' },
    ]);
  });

  it('reads CSV that was joined with its headings', () => {
    expect(rowsOf(read('systeminfo-csv-ja.csv'))).toMatchObject([
      { line: 2, name: 'PC-YAKUZAI02', kind: 'terminal', addresses: '192.168.10.62' },
      { line: 5, name: 'SV-PACS01', kind: 'server', model: 'PowerEdge R450', addresses: '192.168.20.10' },
    ]);
  });

  it('takes the configuration where the name of the system says nothing', () => {
    const text =
      'Host Name: A\nOS Name: Microsoft Windows Something\nOS Configuration: Primary Domain Controller\n';
    expect(rowsOf(list(text, 'systeminfo'))).toMatchObject([{ kind: 'server' }]);
  });

  it('keeps the service pack of old systems', () => {
    const text =
      'Host Name: XP\nOS Name: Microsoft Windows 7 Professional\nOS Version: 6.1.7601 Service Pack 1 Build 7601\n';
    expect(rowsOf(list(text, 'systeminfo'))).toMatchObject([
      { kind: 'terminal', osVersion: '6.1.7601 Service Pack 1' },
    ]);
  });
});

describe('Get-ComputerInfo', () => {
  it('reads Format-List of several machines, with values that the console broke', () => {
    expect(rowsOf(read('computer-info-list.txt'))).toEqual([
      {
        line: 3,
        name: 'PC-NS3-05',
        kind: 'terminal',
        maker: 'Panasonic',
        model: 'CFSR4-1',
        serial: '4CKSA01234',
        os: 'Microsoft Windows 11 Pro',
        osVersion: '10.0.22631 23H2',
      },
      expect.objectContaining({ name: 'SV-BACKUP01', kind: 'server', serial: 'JPN0123ABC' }),
    ]);
  });

  it('reads JSON: slates are tablets, and the last update counts where the order of its date is certain', () => {
    const reading = read('computer-info.json.txt');
    expect(rowsOf(reading)).toEqual([
      expect.objectContaining({
        line: 2,
        kind: 'tablet',
        addresses: '192.168.40.15',
        patchedOn: '2026-03-13',
      }),
      expect.not.objectContaining({ patchedOn: expect.anything(), serial: expect.anything() }),
    ]);
    expect(rowsOf(reading)[1]).toMatchObject({ name: 'PC-RIHA01', addresses: '192.168.10.71' });
    expect(remarksOf(reading)).toEqual([
      [rowsOf(reading)[1]?.line, 'date-order-unclear', { column: 'patchedOn', count: '1' }],
    ]);
  });

  it('reads CSV with the line of the type', () => {
    expect(rowsOf(read('computer-info.csv'))).toMatchObject([
      { line: 3, name: 'PC-JIMU07', model: 'HP ProDesk 600 G6', serial: 'MXL1234ABC' },
    ]);
  });
});

describe('nmap', () => {
  it('reads the hosts that answered', () => {
    expect(rowsOf(read('nmap.xml.txt'))).toEqual([
      {
        line: 7,
        name: '192.168.10.1',
        kind: 'network',
        networkRole: 'router',
        maker: 'Yamaha',
        addresses: '192.168.10.1\n00:a0:de:12:34:56',
        os: 'Yamaha RTX830 router',
        software: 'Yamaha RTX router sshd',
      },
      {
        line: 22,
        name: 'sv-karte01.sakura.local',
        kind: 'server',
        maker: 'Hewlett Packard Enterprise',
        addresses: '192.168.10.5\n94:40:c9:aa:bb:01',
        os: 'Microsoft Windows Server 2019',
        software: 'Microsoft IIS httpd 10.0\nOracle TNS listener 19.0.0.0.0',
      },
      {
        line: 37,
        name: 'nas-gazou',
        kind: 'storage',
        maker: 'Synology Incorporated',
        addresses: '192.168.10.60\n00:11:32:01:02:03',
        os: 'Synology DiskStation Manager 7.1 & later',
      },
      // The maker of the network chip is not the maker of the device, and a guess is no system.
      { line: 44, name: '192.168.10.77', addresses: '192.168.10.77\n3c:7c:3f:00:11:22' },
    ]);
  });

  it('says what it did not enter', () => {
    expect(remarksOf(read('nmap.xml.txt'))).toEqual([
      [7, 'named-by-address', { count: '2' }],
      [44, 'os-not-certain', { system: 'Microsoft Windows 10 1709 - 1909', accuracy: '88', count: '1' }],
      [50, 'hosts-down', { count: '1' }],
    ]);
  });

  it('keeps the whole hosts of a scan that was stopped, and says so', () => {
    const text = fixture('nmap.xml.txt');
    const reading = list(text.slice(0, text.indexOf('<host><status state="down"') - 40), 'nmap_xml');
    expect(rowsOf(reading).map(({ line }) => line)).toEqual([7, 22, 37]);
    expect(reading.remarks.at(-1)).toMatchObject({ code: 'cut-off' });
  });

  it.each([
    ['wap', '<osclass type="WAP"/>', { kind: 'network', networkRole: 'access_point' }],
    ['firewall', '<osclass type="firewall"/>', { kind: 'network', networkRole: 'firewall' }],
    ['printer', '<osclass type="printer"/>', { kind: 'printer' }],
    ['webcam', '<osclass type="webcam"/>', { kind: 'camera' }],
    ['switch or router', '<osclass type="switch"/><osclass type="router"/>', {}],
    ['anything else', '<osclass type="game console"/>', {}],
    ['server or not', '<osclass type="general purpose"/>', {}],
  ])('takes the kind of device that the class names: %s', (_, classes, expected) => {
    const text = `<nmaprun><host><status state="up"/><address addr="10.0.0.9" addrtype="ipv4"/><os><osmatch name="x" accuracy="100">${classes}</osmatch></os></host></nmaprun>`;
    const [row] = rowsOf(list(text, 'nmap_xml'));
    expect(row).toEqual({ line: 1, name: '10.0.0.9', addresses: '10.0.0.9', os: 'x', ...expected });
  });
});

describe('osquery', () => {
  it('reads one host with its packages and addresses', () => {
    expect(rowsOf(read('osquery-one-host.json.txt'))).toEqual([
      {
        line: 1,
        name: 'lnx-kensa01',
        maker: 'FUJITSU',
        model: 'PRIMERGY RX1330 M5',
        serial: 'YMAB012345',
        addresses: '192.168.20.30\nd4:f5:27:00:00:01',
        os: 'Ubuntu',
        osVersion: '22.04.4 LTS (Jammy Jellyfish)',
        software: 'openssh-server 1:8.9p1-3ubuntu0.6\npostgresql-14 14.11-0ubuntu0.22.04.1',
      },
    ]);
  });

  it('reads several hosts by name; drives of which some are not encrypted state nothing', () => {
    const rows = rowsOf(read('osquery-hosts.json.txt'));
    expect(rows[0]).toMatchObject({
      line: 2,
      kind: 'terminal',
      software: '電子カルテクライアント 5.2.1\nGoogle Chrome 123.0.6312.86',
      encryption: 'yes',
      antivirus: 'yes',
    });
    expect(rows[1]).toMatchObject({ line: 14, name: 'PC-GAIRAI02', serial: '9QX4T34' });
    expect(rows[1]).not.toHaveProperty('encryption');
    expect(rows[1]).not.toHaveProperty('kind');
  });

  it('reads rows of system_info alone', () => {
    const text =
      '[\n{"hostname": "a", "hardware_serial": "S1"},\n{"hostname": "b", "hardware_serial": "S2"}\n]';
    expect(rowsOf(list(text, 'osquery_json'))).toEqual([
      { line: 2, name: 'a', serial: 'S1' },
      { line: 3, name: 'b', serial: 'S2' },
    ]);
  });

  it('cuts software where the ledger ends, and says so', () => {
    const programs = Array.from({ length: 320 }, (_, at) => ({ name: `部品${at}`, version: '1.0' }));
    const text = JSON.stringify({ system_info: [{ hostname: 'a', hardware_serial: 'S' }], programs });
    const reading = list(text, 'osquery_json');
    expect(rowsOf(reading)[0]).toMatchObject({ software: expect.stringContaining('部品299 1.0') });
    expect(remarksOf(reading)).toEqual([[1, 'values-cut', { column: 'software', limit: '300', count: '1' }]]);
  });
});

describe('GLPI', () => {
  it('reads French with days first, several addresses and the words of types', () => {
    expect(rowsOf(read('glpi-fr.csv'))).toEqual([
      {
        line: 2,
        number: 'INV-0031',
        name: 'PC-ACCUEIL01',
        kind: 'terminal',
        maker: 'Dell Inc.',
        model: 'Latitude 5440',
        serial: '7HX4T34',
        place: 'Bâtiment A > RDC',
        status: 'in_use',
        addresses: '192.168.10.31',
        os: 'Microsoft Windows 11 Pro',
        acquiredOn: '2023-05-13',
      },
      expect.objectContaining({
        line: 4,
        kind: 'network',
        networkRole: 'switch',
        status: 'spare',
        acquiredOn: '2022-04-02',
      }),
    ]);
  });

  it('says which columns it left out', () => {
    const left = read('glpi-fr.csv').remarks.map(({ params }) => params.heading);
    expect(left).toEqual(['Entité', 'Dernière modification', 'Composants - Processeur']);
  });

  it('keeps a word that it does not know, and takes the kind from the system', () => {
    const reading = read('glpi-en.csv');
    expect(rowsOf(reading)).toMatchObject([
      { kind: 'server', status: 'in_use', users: 'emr-admin@SAKURA', note: 'second node; do not restart' },
      { kind: 'terminal', status: 'Being repaired' },
    ]);
    expect(remarksOf(reading)).toContainEqual([
      3,
      'word-unknown',
      { column: 'status', word: 'Being repaired', count: '1' },
    ]);
  });

  it('reads Japanese', () => {
    expect(rowsOf(read('glpi-ja.csv'))).toMatchObject([
      { name: 'PC-BYOTO3-02', kind: 'terminal', status: 'in_use', users: '鈴木 花子', place: '3階病棟' },
      { name: 'PRN-IJI01', kind: 'printer', status: 'disposed' },
    ]);
  });

  it('leaves dates whose order nothing shows, and says so', () => {
    const text =
      '"Name";"Status";"Serial number";"Location";"Date of purchase"\n"A";"";"1";"";"05-06-2023"\n';
    const reading = list(text, 'glpi_csv');
    expect(rowsOf(reading)).toMatchObject([{ acquiredOn: '05-06-2023' }]);
    expect(remarksOf(reading)).toEqual([[2, 'date-order-unclear', { column: 'acquiredOn', count: '1' }]]);
  });
});

describe('Snipe-IT', () => {
  it('reads the custom report: classes of states, tags for assets without a name, lines in notes', () => {
    expect(rowsOf(read('snipe-it-en.csv'))).toEqual([
      {
        line: 2,
        number: 'MED-0001',
        name: 'NB-DIRECTOR',
        kind: 'terminal',
        maker: 'Panasonic',
        model: "Let's note SR CF-SR4",
        serial: '4CKSA09876',
        place: '本館2階',
        department: '管理課',
        users: '佐藤 一郎',
        status: 'in_use',
        addresses: '3c:7c:3f:aa:bb:cc',
        supportEndsOn: '2029-05-13',
        vendorId: 'みどり商事',
        cost: '198,000',
        acquiredOn: '2024-05-13',
        note: '貸出用バッグ付\nアダプター2個',
      },
      expect.objectContaining({ line: 4, name: 'MED-0002', networkRole: 'switch', status: 'spare' }),
      expect.objectContaining({ line: 5, kind: 'Monitors', status: 'Lost/Stolen (undeployable)' }),
    ]);
  });

  it('reads Japanese', () => {
    expect(rowsOf(read('snipe-it-ja.csv'))).toMatchObject([
      { number: 'SK-1001', kind: 'tablet', status: 'in_use', users: '看護部' },
      { number: 'SK-1002', kind: 'terminal', status: 'retired', note: '電池不良' },
    ]);
  });
});

describe('names of Windows', () => {
  it.each([
    ['Microsoft Windows 11 Pro', 'terminal'],
    ['Microsoft® Windows Server® 2022', 'server'],
    ['Windows 10 or Server 2016', ''],
    ['Microsoft Windows 10 IoT Enterprise', ''],
    ['Windows Embedded Standard 7', ''],
    ['Ubuntu 22.04', ''],
    ['', ''],
  ])('%s is %s', (name, kind) => {
    expect(windowsKind(name)).toBe(kind);
  });
});
