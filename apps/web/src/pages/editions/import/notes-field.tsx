import { useTranslation } from '../../../app/translation.ts';
import { TextArea } from '../../../ui/text-area.tsx';
import type { DraftEdition } from './draft.ts';

interface NotesFieldProps {
  readonly edition: DraftEdition;
  readonly onChange: (edition: DraftEdition) => void;
}

/** Notes under each table of the form, one per line; a changed line keeps the source of the line it replaces. */
export function NotesField({ edition, onChange }: NotesFieldProps) {
  const { t } = useTranslation('editions');
  const setNotes = (place: number, text: string) => {
    const source = edition.pages[place]?.sections[0]?.title;
    const pages = edition.pages.map((page, index) => {
      if (index !== place) return page;
      const lines = text.split('\n').filter((line) => line.trim() !== '');
      const notes = lines.map((line, number) => {
        const known = page.notes[number];
        return {
          ...(known ?? {
            verification: source?.verification ?? 'D',
            source: source?.source ?? '',
            conflicts: [],
          }),
          text: line,
        };
      });
      return { ...page, notes };
    });
    onChange({ ...edition, pages });
  };
  return edition.pages.map((page, place) => (
    <TextArea
      // biome-ignore lint/suspicious/noArrayIndexKey: pages do not move
      key={place}
      className="mb-4 max-w-3xl"
      label={t('review.field.notes')}
      value={page.notes.map((note) => note.text).join('\n')}
      onChange={(text) => setNotes(place, text)}
    />
  ));
}
