import type { Handler } from '../../http/call.ts';
import { keepVersion } from '../../services/network-diagram/versions.ts';

export const keepNetworkDiagram: Handler<'keepNetworkDiagram'> = async (call) =>
  keepVersion(call, call.body.note);
