/** What the registered systems say about the facility as a whole: proposals for 0-1 and for the context, never answers. */
import type { DeviceClass } from '@mamori/regulations/model/edition';
import type { AssessmentContext } from '../assessment/answer-document.ts';
import type { Verdict } from '../verdict.ts';
import { SYSTEM_KINDS, type SystemKindId } from './kinds.ts';
import type { Connection, ScopeAnswers } from './questions.ts';

/**
 * 0-1 (R-A4): one system in scope makes it はい, be it the rececon beside paper charts or only the online-eligibility terminal. いいえ is proposed only
 * when a person says that the list is complete.
 */
export function existenceProposal(inScope: readonly Verdict[], listComplete: boolean): Verdict {
  if (inScope.includes('yes')) return 'yes';
  return listComplete && inScope.every((one) => one === 'no') ? 'no' : 'unknown';
}

export interface ScopedSystem {
  readonly inScope: Verdict;
  readonly deviceClasses: readonly DeviceClass[] | null;
  readonly connection: Connection | null;
}

/** Any yes → true; false only when everything is known and the list is complete; else null, which gives a question. */
function anyOf(
  systems: readonly ScopedSystem[],
  complete: boolean,
  test: (one: ScopedSystem) => Verdict,
): boolean | null {
  const verdicts = systems.filter((one) => one.inScope !== 'no').map(test);
  if (verdicts.includes('yes')) return true;
  return complete && verdicts.every((one) => one === 'no') ? false : null;
}

const has =
  (wanted: DeviceClass) =>
  (one: ScopedSystem): Verdict =>
    one.deviceClasses === null ? 'unknown' : one.deviceClasses.includes(wanted) ? 'yes' : 'no';

const leavesTheHouse = ({ connection }: ScopedSystem): Verdict => {
  if (connection === 'internet' || connection === 'own-line') return 'yes';
  return connection === 'lan' || connection === 'none' ? 'no' : 'unknown';
};

/** Contracts are not seen here: `vendorContracts` comes from the vendor register. */
export function contextProposal(
  systems: readonly ScopedSystem[],
  listComplete: boolean,
): Omit<AssessmentContext, 'vendorContracts'> {
  return {
    servers: anyOf(systems, listComplete, has('server')),
    networkDevices: anyOf(systems, listComplete, has('network')),
    externalLine: anyOf(systems, listComplete, leavesTheHouse),
  };
}

/** What is usual for a kind, as the wizard's first proposals. */
export function usualAnswers(kind: SystemKindId): ScopeAnswers {
  const { usuallyPatientData, usualDeployments } = SYSTEM_KINDS[kind];
  return { kind, patientData: usuallyPatientData, deployments: usualDeployments };
}
