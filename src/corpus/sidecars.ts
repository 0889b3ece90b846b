import { problem } from '../problem.ts';
import type { Metadata, Refusal } from './article.ts';
import type { Sidecar } from './formats/format.ts';
import { SIDECARS } from './formats/index.ts';
import type { ListedFile } from './list-files.ts';
import { openSourceFile } from './source-file.ts';

interface Found {
  readonly listed: ListedFile;
  readonly sidecar: Sidecar;
  /** Path of what it describes: an article's file, with or without its extension. */
  readonly describes: string;
}

/** The sidecars of a folder, and which of them an article has asked for. */
export class Sidecars {
  /** The files that are no sidecars, in order. */
  readonly coverage: readonly ListedFile[];
  readonly #byPath = new Map<string, Found>();
  readonly #idle: Set<Found>;

  constructor(files: readonly ListedFile[]) {
    const coverage: ListedFile[] = [];
    this.#idle = new Set();
    for (const listed of files) {
      const found = asSidecar(listed);
      if (found === undefined) coverage.push(listed);
      else {
        this.#idle.add(found);
        if (!this.#byPath.has(found.describes)) this.#byPath.set(found.describes, found);
      }
    }
    this.coverage = coverage;
  }

  /** The sidecar of an article's file, if it has one: its path, and how to read it. */
  of(path: string): { readonly path: string; readonly read: () => Promise<Metadata> } | undefined {
    const found = stemsOf(path)
      .map((stem) => this.#byPath.get(stem))
      .find((one) => one !== undefined);
    if (found === undefined) return undefined;
    this.#idle.delete(found);
    const { listed, sidecar } = found;
    return {
      path: listed.path,
      read: () => sidecar.read(openSourceFile(listed.absolutePath, listed.path)),
    };
  }

  /** The sidecars that nothing has asked for, once every file of `coverage` has. */
  unused(): readonly Refusal[] {
    return [...this.#idle].map(({ listed }) => ({ file: listed.path, ...problem('sidecar-unused') }));
  }
}

function asSidecar(listed: ListedFile): Found | undefined {
  const lower = listed.path.toLowerCase();
  for (const sidecar of SIDECARS) {
    const suffix = sidecar.suffixes.find((candidate) => lower.endsWith(candidate));
    if (suffix !== undefined) return { listed, sidecar, describes: listed.path.slice(0, -suffix.length) };
  }
  return undefined;
}

/** `a/x.txt.gz` is described by `a/x.txt.gz.meta.yaml`, `a/x.txt.meta.yaml` or `a/x.meta.yaml`. */
function stemsOf(path: string): readonly string[] {
  const unpacked = path.replace(/\.gz$/i, '');
  return [path, unpacked, unpacked.replace(/\.[^./]*$/, '')];
}
