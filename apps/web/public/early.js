// Before the first paint, so that neither colours nor language flicker. A file of its own: the content security
// policy allows no inline script. Keys are those of src/app/theme.ts and src/app/i18n.ts.
(() => {
  try {
    const theme = localStorage.getItem('mamori.theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
    const language = localStorage.getItem('mamori.language');
    if (language === 'ja' || language === 'en') document.documentElement.lang = language;
  } catch {
    // Storage is blocked: system theme and Japanese.
  }
})();
