/** Discord's codes of the languages that its client has, and the two that only a server can set. */
const LANGUAGES = {
  'en-GB': 'English',
  'es-ES': 'Español',
  fr: 'Français',
  de: 'Deutsch',
  ar: 'العربية',
  he: 'עברית',
} as const;
export type Language = keyof typeof LANGUAGES;

const STORED_AS = 'language';

/** The member's language, as Discord's client would tell it with every request; what was chosen is remembered. */
export function currentLanguage(): Language {
  const stored = localStorage.getItem(STORED_AS);
  return isLanguage(stored) ? stored : 'en-GB';
}

/** Lets the person choose; the page then starts again, as Discord's client does. */
export function startLanguage(select: HTMLSelectElement): void {
  const options = Object.entries(LANGUAGES).map(([code, name]) => {
    const option = new Option(name, code, false, code === currentLanguage());
    option.lang = code;
    return option;
  });
  select.replaceChildren(...options);
  select.addEventListener('change', () => {
    localStorage.setItem(STORED_AS, select.value);
    location.reload();
  });
}

function isLanguage(code: string | null): code is Language {
  return code !== null && Object.hasOwn(LANGUAGES, code);
}
