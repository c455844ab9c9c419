/** Help beside an item, with everything that it refers to by id. */
import { Relation } from '@mamori/regulations/model/equivalence';
import { Term } from '@mamori/regulations/model/glossary';
import { Excuse, GeneralHelp, Help, VendorHelp } from '@mamori/regulations/model/help';
import { KnowledgeSource } from '@mamori/regulations/model/localised';
import { QaEntry } from '@mamori/regulations/model/qa';
import { z } from 'zod';
import { EditionIdText, ItemIdText } from './common.ts';

export const ItemHelp = z.object({
  /** Help of a facility's or pharmacy's item; null where none is written. */
  help: Help.nullable(),
  /** Short help of an item of a vendor's form. */
  vendorHelp: VendorHelp.nullable(),
  /** The item that the help was written for; `relation` null: it is the item itself. */
  writtenFor: z
    .object({ editionId: EditionIdText, itemId: ItemIdText, relation: Relation.nullable() })
    .nullable(),
  /** Further FY2025 items that continue this one, each with help of its own. */
  others: z.array(ItemIdText),
  questions: z.array(QaEntry),
  terms: z.array(Term),
  /** What vendors say on the telephone, for the call script. */
  excuses: z.array(Excuse),
  call: GeneralHelp.shape.call,
  /** What the `{{names}}` in ready sentences stand for. */
  placeholders: GeneralHelp.shape.placeholders,
  noteRules: GeneralHelp.shape.noteRules,
  /** Source key → citation, of the sources that the help names. */
  sources: z.record(z.string(), KnowledgeSource),
});
