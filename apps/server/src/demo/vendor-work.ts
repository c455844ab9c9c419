/** The shape of a facility's work with its vendors in the demonstration. */
import type { DeviceLimitInput, DisclosureInput } from '@mamori/contract/schemas/disclosures';
import type {
  DataPartnerInput,
  MaintenanceWorkInput,
  RemoteAccessInput,
  WorkReportInput,
} from '@mamori/contract/schemas/maintenance';
import type {
  ContractInput,
  VendorCertificateInput,
  VendorContactInput,
} from '@mamori/contract/schemas/vendor-register';
import type { Refusal } from '@mamori/contract/schemas/vendor-requests';
import type { ReturnInput, SettlementInput } from '@mamori/contract/schemas/vendor-review';
import type { ItemAnswer } from '@mamori/core/assessment/answer-document';
import type { z } from 'zod';
import type { DemoSignInName } from './users.ts';

export type VendorAnswers = Readonly<Record<string, ItemAnswer>>;

interface OfVendor {
  /** Name in the vendor list. */
  readonly vendor: string;
}
interface Answered extends OfVendor {
  readonly answers: VendorAnswers;
}
interface AnsweredBy extends Answered {
  readonly person: { readonly name: string; readonly post: string };
}

export interface VendorWork {
  readonly campaign: { readonly title: string; readonly dueOn: string };
  readonly asked: readonly string[];
  readonly byLink: readonly AnsweredBy[];
  readonly byProgram: readonly AnsweredBy[];
  readonly byExcel: readonly Answered[];
  readonly drafts: readonly AnsweredBy[];
  readonly refused: readonly (OfVendor & z.output<typeof Refusal>)[];
  readonly accepted: readonly string[];
  readonly returned: readonly (OfVendor & z.input<typeof ReturnInput>)[];
  readonly settled: readonly ({
    readonly item: string;
    readonly by: DemoSignInName;
  } & z.output<typeof SettlementInput>)[];
  /** Proposals that a person made the facility's answer, upon this version of it. */
  readonly takenOver: readonly {
    readonly item: string;
    readonly basedOn: number;
    readonly date: string;
    readonly targetDate: string | null;
  }[];
  readonly register: VendorRegister;
}

export interface VendorRegister {
  readonly contracts: readonly (OfVendor & {
    readonly contract: z.input<typeof ContractInput>;
    /** So many clauses of the list are in it; of the next three one is missing. */
    readonly clauses?: number;
    readonly demarcation?: boolean;
  })[];
  readonly contacts: readonly (OfVendor & { readonly contact: z.input<typeof VendorContactInput> })[];
  readonly certificates: readonly (OfVendor & {
    readonly certificate: z.input<typeof VendorCertificateInput>;
    /** Counted from the day of the start. */
    readonly expiresInDays: number;
  })[];
  readonly remote: readonly (OfVendor & {
    readonly access: Omit<z.input<typeof RemoteAccessInput>, 'vendorId' | 'systemId'>;
  })[];
  /** Announced, approved and, where there is one, reported. */
  readonly works: readonly (OfVendor & {
    readonly work: Omit<
      z.input<typeof MaintenanceWorkInput>,
      'vendorId' | 'systemId' | 'remoteAccessId' | 'place'
    >;
    readonly report?: z.input<typeof WorkReportInput>;
  })[];
  readonly partners: readonly z.input<typeof DataPartnerInput>[];
  readonly disclosures: readonly (OfVendor & {
    readonly disclosure: Omit<z.input<typeof DisclosureInput>, 'vendorId'>;
  })[];
  readonly limits: readonly (OfVendor & {
    readonly limit: Omit<z.input<typeof DeviceLimitInput>, 'vendorId' | 'assessmentId'>;
  })[];
}
