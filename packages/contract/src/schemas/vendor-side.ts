/** The vendor's own side (R-C5): products, their answers, customers and what goes out to them. */
import { z } from 'zod';
import { ItemAnswerSchema } from './assessment.ts';
import {
  DateOnly,
  EditionIdText,
  Instant,
  ItemIdText,
  LongText,
  PageQuery,
  RequiredText,
  RuleProblem,
  ShortText,
  Uuid,
  Version,
} from './common.ts';

const Verdict = z.enum(['yes', 'no', 'unknown', 'notApplicable']);

export const ProductInput = z.object({
  name: RequiredText,
  maker: ShortText.default(''),
  kind: ShortText.default(''),
  note: LongText.default(''),
});
export const Product = ProductInput.extend({ id: Uuid, version: Version, versionCount: z.int() });

export const ProductVersionInput = z
  .object({
    label: RequiredText,
    releasedOn: DateOnly.nullable().default(null),
    supportEndsOn: DateOnly.nullable().default(null),
    note: LongText.default(''),
  })
  .refine((one) => !one.releasedOn || !one.supportEndsOn || one.releasedOn <= one.supportEndsOn, {
    path: ['supportEndsOn'],
  });

/** `draft`: nobody has approved it · `approved` · `correcting`: changed since it was approved. */
export const SetState = z.enum(['draft', 'approved', 'correcting']);
export const AnswerSetSummary = z.object({
  id: Uuid,
  editionId: EditionIdText,
  state: SetState,
  /** Approvals so far; 0 while nobody has approved it. */
  revision: z.int(),
  reviewedAt: Instant.nullable(),
  reviewedBy: z.string(),
  updatedAt: Instant,
});
export const ProductVersion = z.object({
  id: Uuid,
  version: Version,
  productId: Uuid,
  label: z.string(),
  releasedOn: DateOnly.nullable(),
  supportEndsOn: DateOnly.nullable(),
  note: z.string(),
  customerCount: z.int(),
  sets: z.array(AnswerSetSummary),
});
export const ProductDetail = Product.extend({ versions: z.array(ProductVersion) });

/** Who answers for the product, as the answer names them. */
export const SetHead = z.object({ name: ShortText, post: ShortText });
export const SetItemInput = z.object({
  value: ItemAnswerSchema,
  perCustomer: z.boolean(),
  question: z.string().trim().max(500),
});
export const StoredSetItem = SetItemInput.extend({
  itemId: ItemIdText,
  version: Version,
  updatedAt: Instant,
  updatedBy: z.string(),
});
export const AnswerSet = AnswerSetSummary.extend({
  version: Version,
  productId: Uuid,
  productName: z.string(),
  productVersionId: Uuid,
  versionLabel: z.string(),
  head: SetHead,
  items: z.array(StoredSetItem),
  /** As approved; null while nobody has. */
  reviewed: z.record(z.string(), SetItemInput).nullable(),
  changed: z.array(ItemIdText),
  problems: z.array(RuleProblem),
  /** Given to the approval: what the person has seen is what they approve. */
  changeNumber: z.int(),
});

export const CustomerStatus = z.enum([
  'received',
  'needs_answers',
  'ready',
  'sent',
  'returned',
  'accepted',
  'refused',
]);
export const CustomerInput = z.object({
  name: RequiredText,
  facilityCode: z
    .string()
    .trim()
    .max(20)
    .nullable()
    .default(null)
    .transform((code) => (code === '' ? null : code)),
  contact: ShortText.default(''),
  email: ShortText.default(''),
  phone: ShortText.default(''),
  /** 1: first. */
  priority: z.int().min(1).max(3).default(2),
  productVersionIds: z.array(Uuid).max(50).default([]),
  note: LongText.default(''),
});
export const Customer = z.object({
  id: Uuid,
  version: Version,
  name: z.string(),
  facilityCode: z.string().nullable(),
  contact: z.string(),
  email: z.string(),
  phone: z.string(),
  priority: z.int(),
  productVersionIds: z.array(Uuid),
  note: z.string(),
  /** Made from a request; a person has not looked at it yet. */
  unchecked: z.boolean(),
  /** Documents can be sent to it. */
  connected: z.boolean(),
});

export const CustomerRequestRow = z.object({
  id: Uuid,
  editionId: EditionIdText,
  dueOn: DateOnly.nullable(),
  receivedAt: Instant,
  status: CustomerStatus,
  overdue: z.boolean(),
  /** Why nothing can be put together: a product is missing, or approved answers are. */
  blocked: z.enum(['no-product', 'not-reviewed', 'incomplete']).nullable(),
  openItems: z.array(ItemIdText),
  /** The approved answers say otherwise than what was sent. */
  outdated: z.boolean(),
  /** Confirmed and on its way. */
  sending: z.boolean(),
  sentAt: Instant.nullable(),
  problem: z.string().nullable(),
});

/** One line of the overview; `request` is the newest of the edition looked at, null where none came. */
export const CustomerLine = z.object({
  id: Uuid,
  name: z.string(),
  priority: z.int(),
  facilityCode: z.string().nullable(),
  products: z.array(z.string()),
  unchecked: z.boolean(),
  connected: z.boolean(),
  request: CustomerRequestRow.nullable(),
});
export const CustomerQuery = PageQuery.extend({
  editionId: EditionIdText,
  status: z.enum([...CustomerStatus.options, 'none']).optional(),
  priority: z.coerce.number().int().min(1).max(3).optional(),
  productVersionId: Uuid.optional(),
  only: z.enum(['open', 'outdated', 'overdue', 'unchecked', 'noProduct']).optional(),
  search: z.string().trim().max(100).optional(),
});

export const AnswerOrigin = z.object({
  kind: z.enum(['product', 'customer']),
  versionId: Uuid.nullable(),
  label: z.string(),
  verdict: Verdict,
  counted: z.boolean(),
});
export const ComposedAnswer = z.object({
  itemId: ItemIdText,
  value: ItemAnswerSchema.nullable(),
  sources: z.array(AnswerOrigin),
  open: z.enum(['ask', 'blank', 'invalid']).nullable(),
  questions: z.array(z.string()),
  problems: z.array(RuleProblem),
  /** What differs for this customer; 0 where nothing does. */
  difference: z.object({ version: Version, value: ItemAnswerSchema.nullable() }),
});
export const FieldChange = z.object({
  itemId: ItemIdText,
  field: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export const CustomerRequestDetail = CustomerRequestRow.extend({
  version: Version,
  customerId: Uuid,
  customerName: z.string(),
  /** What the facility asks, as it came; null for a request whose document is not kept. */
  asked: z
    .object({
      title: z.string(),
      fiscalYear: z.int(),
      facility: z.string(),
      facilityCode: z.string().nullable(),
      systems: z.array(z.object({ name: z.string(), product: z.string() })),
      letter: z.object({ subject: z.string(), body: z.string() }),
    })
    .nullable(),
  items: z.array(ComposedAnswer),
  notReviewed: z.array(z.string()),
  /** Against what was sent before; empty when nothing was. */
  changes: z.array(FieldChange),
  decision: z
    .object({
      decision: z.enum(['accepted', 'returned']),
      comment: z.string(),
      at: Instant,
      /** It speaks of the answer that was sent last. */
      current: z.boolean(),
      messages: z.array(z.object({ itemId: z.string(), text: z.string(), by: z.string(), at: z.string() })),
    })
    .nullable(),
});
export const CustomerDetail = Customer.extend({
  products: z.array(z.object({ versionId: Uuid, label: z.string() })),
  requests: z.array(CustomerRequestRow),
});

export const VendorOverview = z.object({
  editionId: EditionIdText,
  customers: z.int(),
  counts: z.partialRecord(z.enum([...CustomerStatus.options, 'none']), z.int()),
  open: z.int(),
  outdated: z.int(),
  overdue: z.int(),
  unchecked: z.int(),
  sending: z.int(),
  /** Sets changed since they were approved, and sets that nobody approved. */
  correcting: z.int(),
  drafts: z.int(),
  products: z.int(),
});

/** The same question about several customers: answered once for those chosen. */
export const OpenQuestion = z.object({
  itemId: ItemIdText,
  questions: z.array(z.string()),
  count: z.int(),
  customers: z.array(z.object({ id: Uuid, name: z.string(), priority: z.int() })),
});

export const DeliveryQuery = z.object({
  editionId: EditionIdText,
  /** True: those that have an earlier answer which is out of date. */
  correction: z.enum(['true', 'false']).default('false'),
});
export const DeliveryPreview = z.object({
  editionId: EditionIdText,
  ready: z.int(),
  /** Of those, sent as a file by hand. */
  byFile: z.int(),
  open: z.int(),
  excluded: z.array(
    z.object({
      reason: z.enum(['no-request', 'no-product', 'not-reviewed', 'incomplete', 'not-connected']),
      count: z.int(),
      names: z.array(z.string()),
    }),
  ),
  /** Sets with changes that nobody approved: their earlier approved answers go out. */
  correcting: z.int(),
  /** Corrections: what differs from what was sent, and for how many customers. */
  differences: z.array(FieldChange.extend({ count: z.int() })),
  customers: z.array(z.object({ requestId: Uuid, name: z.string(), priority: z.int() })),
  sending: z.int(),
});
export const DeliveryInput = z
  .object({
    editionId: EditionIdText,
    correction: z.boolean().default(false),
    /** Why it is corrected; customers read it. */
    explanation: z.string().trim().max(2000).default(''),
    except: z.array(Uuid).max(5000).default([]),
  })
  .refine((one) => !one.correction || one.explanation !== '', { path: ['explanation'] });
export const DeliveryProgress = z.object({
  sending: z.int(),
  sent: z.int(),
  problems: z.array(z.object({ requestId: Uuid, name: z.string(), problem: z.string() })),
});
