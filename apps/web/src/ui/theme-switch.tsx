import { Monitor, Moon, Sun } from 'lucide-react';
import { useStore } from '../app/store.ts';
import { setTheme, THEMES, themeStore } from '../app/theme.ts';
import { useTranslation } from '../app/translation.ts';
import { cx } from './cx.ts';

const ICONS = { system: Monitor, light: Sun, dark: Moon };

/** Light, dark or as the computer is set. */
export function ThemeSwitch() {
  const { t } = useTranslation();
  const theme = useStore(themeStore);
  return (
    <fieldset className="flex gap-1 rounded-lg bg-sunken p-1">
      <legend className="sr-only">{t('theme.label')}</legend>
      {THEMES.map((choice) => {
        const Icon = ICONS[choice];
        return (
          <label
            key={choice}
            className={cx(
              'tap flex grow items-center justify-center gap-1.5 rounded-md px-2 text-sm has-checked:bg-raised has-checked:font-bold has-checked:text-key',
              'has-checked:inset-ring has-checked:inset-ring-line-strong has-focus-visible:outline-3 has-focus-visible:outline-ink',
            )}
          >
            <input
              type="radio"
              name="mamori-theme"
              checked={theme === choice}
              onChange={() => setTheme(choice)}
              className="sr-only"
            />
            <Icon aria-hidden className="size-4.5" />
            {t(`theme.${choice}`)}
          </label>
        );
      })}
    </fieldset>
  );
}
