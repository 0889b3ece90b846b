type Theme = 'dark' | 'light';

const STORED_AS = 'theme';

/** Light or dark: as the system prefers, until the button says otherwise; what it said is remembered. */
export function startTheme(button: HTMLButtonElement): void {
  const system = matchMedia('(prefers-color-scheme: light)');
  const current = (): Theme => remembered() ?? (system.matches ? 'light' : 'dark');
  const show = () => {
    document.documentElement.setAttribute('data-theme', current());
    button.setAttribute('aria-pressed', String(current() === 'light'));
  };
  button.addEventListener('click', () => {
    localStorage.setItem(STORED_AS, current() === 'light' ? 'dark' : 'light');
    show();
  });
  system.addEventListener('change', show);
  show();
}

function remembered(): Theme | undefined {
  const stored = localStorage.getItem(STORED_AS);
  return stored === 'light' || stored === 'dark' ? stored : undefined;
}
