import { SUPPORT_TIMES } from '@mamori/core/products/overview';
import { z } from 'zod';
import { DateOnly, Instant, Uuid } from './common.ts';

const AppliesTo = z.enum(['os', 'software', 'model']);
const NamedDevice = z.object({ id: Uuid, name: z.string() });

/** A product with the days on which support of its versions ends. */
export const SupportProduct = z.object({
  id: z.string(),
  name: z.string(),
  appliesTo: AppliesTo,
  /** Last day that the record knows of, and the day on which it was read. */
  asOf: DateOnly,
  retrieved: DateOnly,
  record: z.string(),
  vendor: z.string(),
  /** `brought`: from a file that was taken in later. */
  origin: z.enum(['delivered', 'brought']),
  cycles: z.array(
    z.object({ id: z.string(), name: z.string(), ends: DateOnly.nullable(), extended: DateOnly.nullable() }),
  ),
});

/** A version that stands in the device ledger. */
export const SupportFound = z.object({
  productName: z.string(),
  cycleName: z.string(),
  /** Null: no end was announced by `asOf`. */
  date: DateOnly.nullable(),
  extended: DateOnly.nullable(),
  asOf: z.string(),
  source: z.string(),
  isOwn: z.boolean(),
  time: z.enum(SUPPORT_TIMES),
  deviceCount: z.int(),
  /** The first ones. */
  devices: z.array(NamedDevice),
});

/** A text of the device ledger whose end is not certain. */
export const SupportText = z.object({
  appliesTo: AppliesTo,
  text: z.string(),
  deviceCount: z.int(),
  devices: z.array(NamedDevice),
});

export const ProductFile = z.object({
  id: Uuid,
  fileName: z.string(),
  sha256: z.string(),
  takenInAt: Instant,
  /** Empty for those who do not run the installation. */
  takenInName: z.string(),
  takenOutAt: Instant.nullable(),
  takenOutName: z.string(),
  products: z.array(z.object({ id: z.string(), name: z.string(), asOf: DateOnly })),
});

export const SupportEnds = z.object({
  products: z.array(SupportProduct),
  found: z.array(SupportFound),
  ambiguous: z.array(SupportText),
  unknown: z.array(SupportText),
  /** Of which a part is shown. */
  unknownTotal: z.int(),
  /** Devices of which the ledger itself has the end. */
  ownDates: z.int(),
  files: z.array(ProductFile),
});

export const ProductFilePreview = z.object({
  fileName: z.string(),
  sha256: z.string(),
  products: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      asOf: DateOnly,
      installedAsOf: DateOnly.nullable(),
      /** `older`, `same`: what is installed stays. */
      effect: z.enum(['new', 'newer', 'same', 'older']),
      added: z.int(),
      removed: z.int(),
      changed: z.array(
        z.object({ name: z.string(), before: DateOnly.nullable(), after: DateOnly.nullable() }),
      ),
    }),
  ),
  /** Devices of the organization whose end becomes another one; null: not certain, or none announced. */
  devices: z.object({
    total: z.int(),
    rows: z.array(NamedDevice.extend({ before: DateOnly.nullable(), after: DateOnly.nullable() })),
  }),
});
