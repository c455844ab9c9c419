/** Help, glossary and questions: read once, at the first question. */
import { type Knowledge, loadKnowledge } from '@mamori/regulations/knowledge';

let loaded: Knowledge | undefined;

export function knowledge(): Knowledge {
  loaded ??= loadKnowledge();
  return loaded;
}
