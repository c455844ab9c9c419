/**
 * Help beside an item. It is written for the items of FY2025; an item of another edition gets the help of the items that
 * the equivalences say it became or came from, and says so.
 */
import type { Catalogue } from '@mamori/regulations/catalogue';
import type { Knowledge } from '@mamori/regulations/knowledge';
import type { Edition } from '@mamori/regulations/model/edition';
import type { Relation } from '@mamori/regulations/model/equivalence';
import type { Help, VendorHelp } from '@mamori/regulations/model/help';

const HELP_YEAR = 2025;

export interface HelpEntry {
  readonly writtenFor: {
    readonly editionId: string;
    readonly itemId: string;
    /** null: it is the item itself. */
    readonly relation: Relation | null;
  };
  readonly help: Help | null;
  readonly vendorHelp: VendorHelp | null;
}

export function helpOf(
  catalogue: Catalogue,
  knowledge: Knowledge,
  edition: Edition,
  itemId: string,
): HelpEntry[] {
  const { audience } = edition;
  const editionId = `fy${HELP_YEAR}/${audience}`;
  const ofFacility = audience === 'pharmacy' ? knowledge.pharmacyHelp : knowledge.help;
  const isVendor = audience === 'vendor' || audience === 'pharmacy-vendor';
  return counterparts(catalogue, edition, editionId, itemId).flatMap((one) => {
    const help = isVendor ? null : (ofFacility.get(one.itemId) ?? null);
    const vendorHelp = isVendor ? (knowledge.vendorHelp.get(one.itemId) ?? null) : null;
    return help || vendorHelp ? [{ writtenFor: { editionId, ...one }, help, vendorHelp }] : [];
  });
}

interface Counterpart {
  readonly itemId: string;
  readonly relation: Relation | null;
}

function counterparts(
  catalogue: Catalogue,
  edition: Edition,
  helpEdition: string,
  itemId: string,
): Counterpart[] {
  if (edition.id === helpEdition) return [{ itemId, relation: null }];
  const later = catalogue.equivalence(edition.id, helpEdition)?.entries ?? [];
  const earlier = catalogue.equivalence(helpEdition, edition.id)?.entries ?? [];
  return [
    ...later
      .filter((entry) => entry.from.includes(itemId))
      .flatMap(({ to, relation }) => related(to, relation)),
    ...earlier
      .filter((entry) => entry.to.includes(itemId))
      .flatMap(({ from, relation }) => related(from, relation)),
  ];
}

function related(items: readonly string[], relation: Relation): Counterpart[] {
  return items.map((itemId) => ({ itemId, relation }));
}
