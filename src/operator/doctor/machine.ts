import { constants } from 'node:fs';
import { access, mkdir, stat } from 'node:fs/promises';
import type { Settings } from '../../settings.ts';
import { type Diagnosis, note, ok, problem } from './diagnosis.ts';

/** The oldest Node that the bot runs on, as `package.json` says too. */
const NODE_LEAST = [20, 19] as const;

/** Whether Node is new enough. */
export function examineNode(version: string): Diagnosis {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  const [leastMajor, leastMinor] = NODE_LEAST;
  return major > leastMajor || (major === leastMajor && minor >= leastMinor)
    ? ok('Node', version)
    : problem(
        'Node',
        `${version} is too old. Install Node ${NODE_LEAST.join('.')} or newer from https://nodejs.org.`,
      );
}

/** Whether articles can be read, and whether collections and settings can be kept. */
export async function examineFolders(settings: Settings): Promise<readonly Diagnosis[]> {
  const { corpusFolder, corporaFolder, dataFolder } = settings;
  return await Promise.all([
    examineCorpus(corpusFolder),
    examineWritable('Collections', corporaFolder, 'CORPORA_DIR'),
    examineWritable('Data', dataFolder, 'DATA_DIR'),
  ]);
}

async function examineCorpus(folder: string): Promise<Diagnosis> {
  const found = await stat(folder).catch(() => undefined);
  if (found === undefined)
    return problem(
      'Articles',
      `There is no ${folder}. Make it, or set CORPUS_DIR to the folder with the articles.`,
    );
  if (!(await may(folder, constants.R_OK)))
    return problem('Articles', `${folder} cannot be read. Let the user that runs the bot read it.`);
  if (await may(folder, constants.W_OK)) return ok('Articles', folder);
  return note(
    'Articles',
    `${folder} cannot be written to: members can ask, and /corpus add will be refused. Let the user that runs the bot write there, if moderators are to add articles.`,
  );
}

async function examineWritable(what: string, folder: string, variable: string): Promise<Diagnosis> {
  const made = await mkdir(folder, { recursive: true }).then(
    () => true,
    () => false,
  );
  return made && (await may(folder, constants.W_OK))
    ? ok(what, folder)
    : problem(
        what,
        `${folder} cannot be written to. Let the user that runs the bot write there, or set ${variable}.`,
      );
}

async function may(folder: string, mode: number): Promise<boolean> {
  return await access(folder, mode).then(
    () => true,
    () => false,
  );
}
