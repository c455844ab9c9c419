import type { LedgerId } from '@mamori/core/ledger/ledgers';
import { useTranslation } from '../../app/translation.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';

interface Way {
  /** `ledgerImport:way.<id>` */
  readonly id:
    | 'excel'
    | 'assetTools'
    | 'systeminfo'
    | 'computerInfo'
    | 'nmap'
    | 'osquery'
    | 'ad'
    | 'localUser'
    | 'netUser'
    | 'linux'
    | 'emr';
  readonly command?: string;
}

const WAYS: Partial<Record<LedgerId, readonly Way[]>> = {
  device: [
    { id: 'excel' },
    { id: 'assetTools' },
    { id: 'systeminfo', command: 'systeminfo > %COMPUTERNAME%.txt' },
    { id: 'computerInfo', command: 'Get-ComputerInfo | ConvertTo-Json > "$env:COMPUTERNAME.json"' },
    { id: 'nmap', command: 'nmap -sS -O -oX scan.xml 192.168.1.0/24' },
    {
      id: 'osquery',
      command:
        'osqueryi --json "SELECT s.hostname, s.hardware_vendor, s.hardware_model, s.hardware_serial, o.name, o.version FROM system_info s, os_version o"',
    },
  ],
  account: [
    { id: 'emr' },
    {
      id: 'ad',
      command:
        'Get-ADUser -Filter * -Properties DisplayName,EmployeeID,Enabled,LastLogonDate,PasswordLastSet,PasswordNeverExpires,whenCreated | Export-Csv users.csv -NoTypeInformation -Encoding UTF8',
    },
    {
      id: 'localUser',
      command: 'Get-LocalUser | Select-Object * | Export-Csv users.csv -NoTypeInformation -Encoding UTF8',
    },
    { id: 'netUser', command: 'net user > users.txt' },
    { id: 'linux', command: 'getent passwd > passwd.txt; sudo passwd -S -a > status.txt' },
  ],
  staff: [{ id: 'excel' }],
};

/** How to get a file out of what a facility has. */
export function ToolHelp({ ledger }: { readonly ledger: LedgerId }) {
  const { t } = useTranslation('ledgerImport');
  const ways: readonly Way[] = WAYS[ledger] ?? [{ id: 'excel' }];
  return (
    <Disclosure level={2} title={t('help.title')}>
      <dl className="flex flex-col gap-5">
        {ways.map(({ id, command }) => (
          <div key={id}>
            <dt className="font-bold">{t(`way.${id}.title`)}</dt>
            <dd className="mt-1 text-ink-soft">
              <p>{t(`way.${id}.text`)}</p>
              {command && (
                <p className="mt-2 flex items-start gap-2">
                  <code className="min-w-0 grow break-all rounded bg-sunken px-3 py-2 text-sm text-ink">
                    {command}
                  </code>
                  <CopyButton text={command} />
                </p>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}
