/** How much script a first visit loads. */
import { scriptFigures } from '../apps/web/scripts/bundle-size.ts';

export default async function* bench() {
  for (const { files, ...figure } of scriptFigures()) yield { ...figure, files: files.length };
}
