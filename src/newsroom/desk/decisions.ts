import type { Correction } from '../../corpus/corrections.ts';
import { isoDate } from '../../corpus/metadata/iso-date.ts';
import { plainLine } from '../../corpus/metadata/plain-line.ts';
import { webAddress } from '../../corpus/metadata/web-address.ts';
import type { Description } from './additions.ts';
import type { Moderator } from './audit-log.ts';
import type { Decision } from './change.ts';
import type { Located } from './locate.ts';
import { DeskRefusal } from './refusal.ts';

/** Said instead of a value: back to what the file itself says. */
export const AS_IN_FILE = '-';

/** What moderators can correct of an article. */
export type Edit = Readonly<Partial<Record<'outlet' | 'published' | 'url', string>>>;

/** What was typed as outlet, date and address, in the form in which it is kept; an empty text stays empty. */
export function described(given: Description): Description {
  const { headline, outlet, published, url } = given;
  return {
    ...(headline === undefined ? {} : { headline: plainLine(headline) ?? '' }),
    ...(outlet === undefined ? {} : { outlet: readAs(outlet, plainLine, 'noName') }),
    ...(published === undefined ? {} : { published: readAs(published, isoDate, 'noDate') }),
    ...(url === undefined ? {} : { url: readAs(url, webAddress, 'noAddress') }),
  };
}

function readAs(
  text: string,
  read: (text: string) => string | undefined,
  why: 'noName' | 'noDate' | 'noAddress',
): string {
  if (text.trim() === '') return '';
  const value = read(text);
  if (value === undefined) throw new DeskRefusal(why, { text });
  return value;
}

/** That an article is hidden, with the reason for everybody. */
export function withdrawal(
  article: Located,
  before: Correction | undefined,
  reason: string,
  by: Moderator,
  now: Date,
): Decision {
  const at = now.toISOString().replace(/\.\d+Z$/, 'Z');
  const name = plainLine(by.name);
  const said = plainLine(reason);
  const withdrawn = { ...(said && { reason: said }), ...(name && { by: name }), at };
  return decision(article, before, { ...before, withdrawn });
}

/** That an article is shown again. */
export function restoral(article: Located, before: Correction | undefined): Decision {
  const { withdrawn: _, ...rest } = before ?? {};
  return decision(article, before, rest);
}

/** What the edit makes of the entry; `AS_IN_FILE` takes a value out of it. */
export function edited(article: Located, before: Correction | undefined, edit: Edit): Decision {
  const kept = Object.entries(edit).filter(([, value]) => value === AS_IN_FILE);
  const { outlet, published, url } = described(
    Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== AS_IN_FILE)),
  );
  const after: Record<string, unknown> = {
    ...before,
    ...(outlet && { outlet }),
    ...(published && { published }),
    ...(url && { url }),
  };
  for (const [name] of kept) delete after[name];
  return decision(article, before, after);
}

function decision({ id, file }: Located, before: Correction | undefined, after: Correction): Decision {
  const says = Object.keys(after).some((name) => name !== 'file');
  return {
    id,
    ...(before === undefined ? {} : { before }),
    // The file tells whose entry it is, should the id change hands.
    ...(says ? { after: { file, ...after } } : {}),
  };
}
