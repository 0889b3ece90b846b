import { readdir, stat } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { slug } from '../../corpus/article-id.ts';
import type { Correction } from '../../corpus/corrections.ts';
import { listFiles } from '../../corpus/list-files.ts';
import { Sidecars } from '../../corpus/sidecars.ts';
import type { Edition } from '../edition.ts';
import {
  type Addition,
  type Description,
  describe,
  discard,
  filesFolder,
  findAddition,
  type OfferedFile,
  putAside,
  saidOf,
} from './additions.ts';
import { appraise } from './appraise.ts';
import { type LogEntry, type Moderator, readLog } from './audit-log.ts';
import { carryOut, type Decision, doneChange, fits, inverseOf, type Move, newKey } from './change.ts';
import { correctionOf } from './corrections-file.ts';
import { described, type Edit, edited, restoral, withdrawal } from './decisions.ts';
import { type Desk, type DeskParts, type Offer, type Pasted, UNDO_MINUTES } from './desk.ts';
import { explained } from './disk.ts';
import { freeNames, safeName, sameName } from './file-names.ts';
import { BIN_FOLDER, inside, KEY } from './folders.ts';
import { inTurn } from './in-turn.ts';
import { idsIn, type Located, locate } from './locate.ts';
import { locked } from './lock.ts';
import { putInOrder, putInOrderIfPossible } from './put-in-order.ts';
import { DeskRefusal } from './refusal.ts';

/** The desk of one corpus folder. Opening it reads and writes nothing. */
export function openDesk(parts: DeskParts): Desk {
  return new OpenDesk(parts);
}

class OpenDesk implements Desk {
  readonly #folder: string;
  readonly #edition: () => Edition;
  readonly #prefix: string;
  readonly #now: () => number;

  constructor({ folder, edition, prefix = '', now = Date.now }: DeskParts) {
    this.#folder = folder;
    this.#edition = edition;
    this.#prefix = prefix;
    this.#now = now;
  }

  async offer(files: readonly OfferedFile[], by: Moderator): Promise<Offer> {
    return await this.#firstLook(await this.#turn(() => putAside(this.#folder, files, by)));
  }

  async paste({ text, ...description }: Pasted, by: Moderator): Promise<Offer> {
    const said = described(description);
    const name = `${said.headline || said.outlet || 'pasted'}.txt`;
    const addition = await this.#turn(async () => {
      const aside = await putAside(this.#folder, [{ name, content: Buffer.from(text, 'utf8') }], by);
      await describe(this.#folder, aside, 0, said);
      return aside;
    });
    return await this.#firstLook(addition);
  }

  async describe(key: string, at: number, description: Description): Promise<Offer> {
    const said = described(description);
    const addition = await this.#turn(async () => {
      const waiting = await this.#waiting(key);
      await describe(this.#folder, waiting, at, said);
      return waiting;
    });
    return await this.#appraised(addition);
  }

  waiting(key: string): Promise<Addition> {
    return this.#look(() => this.#waiting(key));
  }

  said(key: string, at: number): Promise<Description> {
    return this.#look(async () => await saidOf(this.#folder, await this.#waiting(key), at));
  }

  knows(key: string): Promise<boolean> {
    return this.#look(
      async () =>
        KEY.test(key) &&
        ((await findAddition(this.#folder, key)) ?? (await doneChange(this.#folder, key))) !== undefined,
    );
  }

  store(key: string, by: Moderator): Promise<LogEntry> {
    return this.#turn(async () => {
      const { files } = await this.#waiting(key);
      const all = await readdir(inside(this.#folder, filesFolder(key)));
      const waiting = all.filter((name) => !name.startsWith('.'));
      const stored = freeNames(waiting.map(fileNameOf), await this.#freeStems());
      const moves = waiting.map((name, at) => ({
        from: `${filesFolder(key)}/${name}`,
        to: stored[at] ?? '',
      }));
      const entry = this.#entry('add', by, {
        files: files.flatMap(({ name }) => stored[waiting.indexOf(name)] ?? []),
      });
      await carryOut(this.#folder, { entry: { ...entry, change: key }, moves });
      await discard(this.#folder, key);
      return { ...entry, change: key };
    });
  }

  cancel(key: string): Promise<void> {
    return this.#turn(async () => {
      await this.#waiting(key);
      await discard(this.#folder, key);
    });
  }

  remove(id: string, reason: string, by: Moderator): Promise<LogEntry> {
    return this.#turn(async () => {
      const article = this.#article(id);
      if (!article.alone) throw new DeskRefusal('severalInFile', { id: article.id, file: article.file });
      if (idsIn(this.#edition().summary).size === 1) throw new DeskRefusal('lastArticle', { id: article.id });
      const entry = this.#entry('remove', by, { article: article.id, files: [article.file], reason });
      const moves = await this.#toBin(article, entry.change);
      const before = await correctionOf(this.#folder, article.id);
      const decision = before === undefined ? {} : { decision: { id: article.id, before } };
      await carryOut(this.#folder, { entry, moves, ...decision });
      return entry;
    });
  }

  withdraw(id: string, reason: string, by: Moderator): Promise<LogEntry> {
    return this.#decide(id, (article, before) => {
      if (before?.withdrawn !== undefined) throw new DeskRefusal('withdrawnAlready', { id: article.id });
      return {
        decision: withdrawal(article, before, reason, by, new Date(this.#now())),
        entry: this.#entry('withdraw', by, { article: article.id, files: [article.file], reason }),
      };
    });
  }

  restore(id: string, by: Moderator): Promise<LogEntry> {
    return this.#decide(id, (article, before) => {
      if (before?.withdrawn === undefined) throw new DeskRefusal('notWithdrawn', { id: article.id });
      return {
        decision: restoral(article, before),
        entry: this.#entry('restore', by, { article: article.id, files: [article.file] }),
      };
    });
  }

  edit(id: string, edit: Edit, by: Moderator): Promise<LogEntry> {
    return this.#decide(id, (article, before) => {
      if (Object.keys(edit).length === 0) throw new DeskRefusal('nothingGiven', {});
      const decision = edited(article, before, edit);
      if (isDeepStrictEqual(decision.before, decision.after))
        throw new DeskRefusal('nothingNew', { id: article.id });
      const changed = Object.fromEntries(
        (Object.keys(edit) as (keyof Edit)[]).map((name) => {
          const [from, to] = [article.metadata[name]?.value, decision.after?.[name]];
          return [name, { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }];
        }),
      );
      return {
        decision,
        entry: this.#entry('edit', by, { article: article.id, files: [article.file], changed }),
      };
    });
  }

  undo(key: string, by: Moderator): Promise<LogEntry> {
    return this.#turn(async () => {
      const done = KEY.test(key) ? await doneChange(this.#folder, key) : undefined;
      const undone = (await readLog(this.#folder)).find(({ undoes }) => undoes === key);
      if (undone !== undefined) throw new DeskRefusal('undoneAlready', { by: undone.by.name });
      const late = done === undefined || this.#now() - Date.parse(done.entry.at) > UNDO_MINUTES * 60_000;
      if (late) throw new DeskRefusal('undoTooLate', { minutes: UNDO_MINUTES });
      const { article, files } = done.entry;
      const about = { files, undoes: key, ...(article === undefined ? {} : { article }) };
      const change = inverseOf(done, this.#entry('undo', by, about));
      if (!(await fits(this.#folder, change))) throw new DeskRefusal('changedSince', { id: article ?? '' });
      await carryOut(this.#folder, change);
      return change.entry;
    });
  }

  log(): Promise<readonly LogEntry[]> {
    return this.#look(() => readLog(this.#folder));
  }

  /** One change of the folder at a time, by whatever process, on a folder that is in order. */
  #turn<Given>(work: () => Promise<Given>): Promise<Given> {
    return this.#alone(() =>
      locked(this.#folder, async () => {
        await putInOrder(this.#folder, this.#now());
        return await work();
      }),
    );
  }

  /** Looks at the folder, which nobody has to wait for who changes it elsewhere. */
  #look<Given>(work: () => Promise<Given>): Promise<Given> {
    return this.#alone(async () => {
      await putInOrderIfPossible(this.#folder, this.#now());
      return await work();
    });
  }

  /** One piece of work of this process at a time. */
  #alone<Given>(work: () => Promise<Given>): Promise<Given> {
    return inTurn(this.#folder, async () => {
      try {
        const kind = await stat(this.#folder).catch(() => undefined);
        if (kind?.isFile()) throw new DeskRefusal('singleFile', {});
        return await work();
      } catch (error) {
        throw explained(error);
      }
    });
  }

  #decide(
    id: string,
    decide: (article: Located, before: Correction | undefined) => { decision: Decision; entry: LogEntry },
  ): Promise<LogEntry> {
    return this.#turn(async () => {
      const article = this.#article(id);
      const { decision, entry } = decide(article, await correctionOf(this.#folder, article.id));
      await carryOut(this.#folder, { entry, moves: [], decision });
      return entry;
    });
  }

  /** The first look at an addition: what cannot even be looked at waits for nobody. */
  async #firstLook(addition: Addition): Promise<Offer> {
    try {
      return await this.#appraised(addition);
    } catch (error) {
      await this.#turn(() => discard(this.#folder, addition.key));
      throw error;
    }
  }

  async #appraised(addition: Addition): Promise<Offer> {
    const appraisal = await appraise(inside(this.#folder, filesFolder(addition.key)), this.#edition());
    return { addition, appraisal };
  }

  async #waiting(key: string): Promise<Addition> {
    const addition = await findAddition(this.#folder, key);
    if (addition !== undefined) return addition;
    const stored = KEY.test(key) ? await doneChange(this.#folder, key) : undefined;
    if (stored === undefined) throw new DeskRefusal('noLongerWaiting', {});
    const { by, files } = stored.entry;
    throw new DeskRefusal('storedAlready', { by: by.name, files: files.join(', ') });
  }

  #article(id: string): Located {
    const found = locate(this.#edition().summary, id, this.#prefix);
    if (found === undefined) throw new DeskRefusal('noSuchArticle', { id });
    return found;
  }

  #entry(
    what: LogEntry['what'],
    by: Moderator,
    about: Omit<LogEntry, 'at' | 'by' | 'what' | 'change'>,
  ): LogEntry {
    const { id, name } = by;
    return { at: new Date(this.#now()).toISOString(), by: { id, name }, what, ...about, change: newKey() };
  }

  /** The article's file, and its sidecar where it describes nothing else. */
  async #toBin({ file }: Located, key: string): Promise<readonly Move[]> {
    const sidecars = new Sidecars((await listFiles(this.#folder)).files);
    const beside = sidecars.of(file)?.path;
    const shared = sidecars.coverage.some(({ path }) => path !== file && sidecars.of(path)?.path === beside);
    const going = beside === undefined || shared ? [file] : [file, beside];
    return going.map((path) => ({ from: path, to: `${BIN_FOLDER}/${key}/${path}` }));
  }

  /** Stems that are no file's in the folder and would give nobody else's id. */
  async #freeStems(): Promise<(stem: string) => boolean> {
    const names = await readdir(this.#folder).catch(() => []);
    const stems = names.map((name) => safeName(name)?.stem ?? name);
    const ids = idsIn(this.#edition().summary);
    return (stem) => {
      const id = slug(stem);
      return (
        !stems.some((other) => sameName(other, stem)) && !ids.has(id) && !ids.has(`${id.slice(0, 30)}-1`)
      );
    };
  }
}

function fileNameOf(name: string) {
  return safeName(name) ?? { stem: name, ending: '' };
}
