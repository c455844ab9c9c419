import { type Handler, signedIn } from '../../http/call.ts';
import { diagramAnswer } from '../../services/network-diagram/answer.ts';

export const getNetworkDiagram: Handler<'getNetworkDiagram'> = async (call) =>
  diagramAnswer(call, signedIn(call).displayName);
