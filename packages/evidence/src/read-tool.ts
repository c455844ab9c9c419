/** The output of a tool → a list for a ledger (R-D1, R-E3). */
import { readDsget, readDsquery } from './account/ds-tools.ts';
import { readNetUser, readNetUserList } from './account/net-user.ts';
import { readAdUsers, readLocalUsers } from './account/objects.ts';
import { readLastlog, readPasswd, readPasswdStatus, readShadow } from './account/unix.ts';
import { readWmic } from './account/wmic.ts';
import { readComputerInfo } from './device/computer-info.ts';
import { readGlpi } from './device/glpi.ts';
import { readNmap } from './device/nmap.ts';
import { readOsquery } from './device/osquery.ts';
import { readSnipeIt } from './device/snipe-it.ts';
import { readSysteminfo } from './device/systeminfo.ts';
import { normalise } from './text/normalise.ts';
import {
  TOOL_LEDGERS,
  type ToolFormat,
  type ToolLedger,
  type ToolList,
  UnreadableToolError,
} from './tool-list.ts';

const READERS: Readonly<Record<ToolFormat, (text: string) => ToolList>> = {
  systeminfo: readSysteminfo,
  computer_info: readComputerInfo,
  nmap_xml: readNmap,
  osquery_json: readOsquery,
  glpi_csv: readGlpi,
  snipe_it_csv: readSnipeIt,
  ad_user: readAdUsers,
  dsquery_user: readDsquery,
  dsget_user: readDsget,
  net_user_list: readNetUserList,
  net_user: readNetUser,
  local_user: readLocalUsers,
  wmic_useraccount: readWmic,
  etc_passwd: readPasswd,
  etc_shadow: readShadow,
  passwd_status: readPasswdStatus,
  lastlog: readLastlog,
};

export const ledgerOfTool = (format: ToolFormat): ToolLedger => TOOL_LEDGERS[format];

/** Texts are decoded already. Throws `UnreadableToolError` and nothing else. */
export function readTool(text: string, format: ToolFormat, ledger: ToolLedger): ToolList {
  if (TOOL_LEDGERS[format] !== ledger)
    throw new UnreadableToolError('other-ledger', 1, { ledger: TOOL_LEDGERS[format] });
  return READERS[format](normalise(text));
}
