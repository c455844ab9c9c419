import type { Handler } from '../../http/call.ts';
import { compareVersions } from '../../services/network-diagram/comparison.ts';

export const compareNetworkDiagrams: Handler<'compareNetworkDiagrams'> = async (call) =>
  compareVersions(call, call.query);
