<#
.SYNOPSIS
  Starts Mamori with Windows, before anybody signs in. まもりを Windows の起動と同時に動かします。

.DESCRIPTION
  NOT TESTED: the tests run on Linux (README, "What was not tested").
  動作確認はまだ行っていません。

  Registers a scheduled task (built into Windows; nothing is installed) that runs `node scripts\launch.mjs start` at
  boot under the account of whoever runs this script, restarts it after a failure, and never lets two run at once.
  Run `npm start` once by hand first: it installs what is needed and shows the set-up code.

  Run in an elevated PowerShell. Windows asks for the account's password, because a task that runs without anybody
  signed in has to know it; Mamori does not see it.

.PARAMETER DataDirectory
  Where the data lies (MAMORI_DATA). Default: the folder .mamori of the account.

.PARAMETER Port
  Port of the address (PORT). Default: 8420.

.PARAMETER Remove
  Ends and removes the task. The data stays.

.EXAMPLE
  powershell -ExecutionPolicy Bypass -File scripts\install-service.ps1

.EXAMPLE
  powershell -ExecutionPolicy Bypass -File scripts\install-service.ps1 -DataDirectory "D:\まもり データ" -Port 8420

.EXAMPLE
  powershell -ExecutionPolicy Bypass -File scripts\install-service.ps1 -Remove
#>
[CmdletBinding()]
param(
  [string] $DataDirectory = (Join-Path $env:USERPROFILE '.mamori'),
  [ValidateRange(1, 65535)] [int] $Port = 8420,
  [switch] $Remove
)

$ErrorActionPreference = 'Stop'
$taskName = 'Mamori'
$root = Split-Path -Parent $PSScriptRoot

function Test-Elevated {
  $identity = [Security.Principal.WindowsIdentity]::GetCurrent()
  return ([Security.Principal.WindowsPrincipal] $identity).IsInRole([Security.Principal.WindowsBuiltInRole]::Administrator)
}

if (-not (Test-Elevated)) {
  throw '管理者として開いた PowerShell で実行してください。 / Run this in a PowerShell opened as administrator.'
}

$existing = Get-ScheduledTask -TaskName $taskName -ErrorAction SilentlyContinue
if ($existing) {
  # The database recovers by itself if Windows ends the processes before they have finished.
  Stop-ScheduledTask -TaskName $taskName
  Unregister-ScheduledTask -TaskName $taskName -Confirm:$false
  Write-Host 'これまでの登録を取り除きました。 / Removed the earlier registration.'
}
if ($Remove) { return }

$node = (Get-Command node -ErrorAction SilentlyContinue).Source
if (-not $node) {
  throw 'Node.js が見つかりません。インストールしてから、もう一度実行してください。 / Node.js was not found.'
}

New-Item -ItemType Directory -Force -Path $DataDirectory | Out-Null
$launch = Join-Path $root 'scripts\launch.mjs'
$log = Join-Path $DataDirectory 'service.log'

# cmd sets the environment for this task alone and keeps what the console would have shown.
$command = 'set "MAMORI_DATA={0}" && set "PORT={1}" && "{2}" "{3}" start >> "{4}" 2>&1' -f $DataDirectory, $Port, $node, $launch, $log
$action = New-ScheduledTaskAction -Execute $env:ComSpec -Argument ('/d /s /c "{0}"' -f $command) -WorkingDirectory $root
$trigger = New-ScheduledTaskTrigger -AtStartup
$settings = New-ScheduledTaskSettingsSet `
  -AllowStartIfOnBatteries -DontStopIfGoingOnBatteries -StartWhenAvailable `
  -ExecutionTimeLimit ([TimeSpan]::Zero) -MultipleInstances IgnoreNew `
  -RestartCount 3 -RestartInterval (New-TimeSpan -Minutes 1)

$account = [Security.Principal.WindowsIdentity]::GetCurrent().Name
$credential = Get-Credential -UserName $account -Message 'まもりを動かすアカウントのパスワード / Password of the account that runs Mamori'
if (-not $credential) { throw '取り消されました。何も登録していません。 / Cancelled; nothing was registered.' }
Register-ScheduledTask -TaskName $taskName -Action $action -Trigger $trigger -Settings $settings `
  -User $credential.UserName -Password $credential.GetNetworkCredential().Password -RunLevel Limited `
  -Description 'まもり / Mamori' | Out-Null
Start-ScheduledTask -TaskName $taskName

Write-Host "登録しました。http://localhost:$Port で開きます（記録：$log）。"
Write-Host "Registered. Open http://localhost:$Port (log: $log)."
