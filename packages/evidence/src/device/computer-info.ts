/** `Get-ComputerInfo` of PowerShell: Format-List, ConvertTo-Json or Export-Csv (R-D1). */
import { dateOrder, readToolDate } from '../dates.ts';
import { ListBuilder, type RowValues } from '../list-builder.ts';
import { isObject, textOf } from '../text/json.ts';
import { readObjects, type TextObject } from '../text/objects.ts';
import type { ToolList } from '../tool-list.ts';
import { withoutPlaceholder } from './systeminfo.ts';
import { isAddress, isUsefulAddress, windowsKind } from './words.ts';

/** Names of properties; two of them tell the format. The misspelt one is how Windows PowerShell writes it. */
export const COMPUTER_INFO_PROPERTIES = [
  'windowsproductname',
  'windowsbuildlabex',
  'csname',
  'csmodel',
  'csmanufacturer',
  'osname',
  'osproducttype',
  'biosseralnumber',
  'cspcsystemtype',
] as const;

export function readComputerInfo(text: string): ToolList {
  const list = new ListBuilder('computer_info');
  for (const object of readObjects(text, list)) list.add(object.line, valuesOf(object, list));
  return list.build();
}

function valuesOf(object: TextObject, list: ListBuilder): RowValues {
  const value = (...names: readonly string[]) =>
    names.map((name) => object.values.get(name) ?? '').find(Boolean) ?? '';
  const os = value('osname', 'windowsproductname');
  return {
    name: value('csname', 'csdnshostname'),
    kind: kindOf(os, value('osproducttype'), value('cspcsystemtypeex', 'cspcsystemtype')),
    maker: withoutPlaceholder(value('csmanufacturer')),
    model: withoutPlaceholder(value('csmodel')),
    serial: withoutPlaceholder(value('biosseralnumber', 'biosserialnumber')),
    addresses: addressesOf(object),
    os,
    osVersion: [value('osversion', 'windowsversion'), value('osdisplayversion')].filter(Boolean).join(' '),
    patchedOn: patchedOn(object, list),
  };
}

/** OsProductType: 1 workstation, 2 domain controller, 3 server. PCSystemTypeEx 8: slate. */
function kindOf(os: string, product: string, system: string): string {
  if (/\b(iot|embedded)\b/i.test(os)) return '';
  if (/^(2|3|server|domaincontroller)$/i.test(product)) return 'server';
  if (/^(8|slate)$/i.test(system)) return 'tablet';
  if (/^(1|workstation)$/i.test(product)) return 'terminal';
  return windowsKind(os);
}

const partsOf = ({ json }: TextObject, key: string) => {
  const value = json?.[key];
  return (Array.isArray(value) ? value : [value]).filter(isObject);
};

/** Only JSON states them. */
function addressesOf(object: TextObject): readonly string[] {
  return partsOf(object, 'CsNetworkAdapters').flatMap(({ IPAddresses: given }) => {
    const texts = typeof given === 'string' ? given.split(/[\s,{}]+/) : Array.isArray(given) ? given : [];
    return texts.map(textOf).filter((one) => isAddress(one) && isUsefulAddress(one));
  });
}

/** The last day on which an update was installed. Their dates have one order. */
function patchedOn(object: TextObject, list: ListBuilder): string {
  const cells = partsOf(object, 'OsHotFixes').map(({ InstalledOn: given }) =>
    textOf(isObject(given) ? given.DateTime : given),
  );
  const order = dateOrder(cells);
  const days = cells.map((cell) => readToolDate(cell, order));
  const problem = days.find((day) => !day.ok);
  if (problem && !problem.ok) {
    list.count(object.line, problem.code, { column: 'patchedOn' });
    return '';
  }
  return (
    days
      .map((day) => (day.ok ? day.date : ''))
      .toSorted()
      .at(-1) ?? ''
  );
}
