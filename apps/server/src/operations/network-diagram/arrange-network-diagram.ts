import { type Handler, signedIn } from '../../http/call.ts';
import { diagramAnswer } from '../../services/network-diagram/answer.ts';
import { saveArrangement } from '../../services/network-diagram/arrangement.ts';

export const arrangeNetworkDiagram: Handler<'arrangeNetworkDiagram'> = async (call) => {
  await saveArrangement(call, call.body, call.ifMatch);
  return diagramAnswer(call, signedIn(call).displayName);
};
