import type {
  APIApplicationCommandOptionChoice,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type {
  ChannelAnswer,
  CompleteRequest,
  PressRequest,
  RunRequest,
  SayRequest,
  SubmitRequest,
} from '../exchange.ts';
import { currentLanguage } from './language.ts';

export type SlashCommandData = RESTPostAPIChatInputApplicationCommandsJSONBody;
export type CommandData = SlashCommandData | RESTPostAPIContextMenuApplicationCommandsJSONBody;
export type Choice = APIApplicationCommandOptionChoice<string>;

/** Files to attach, by option. */
export type Attached = ReadonlyMap<string, File>;

/** Why a request came to nothing, in a sentence for the person. */
export class RequestProblem extends Error {}

export const fetchCommands = () => request<readonly CommandData[]>('/api/commands');
export const pressComponent = (body: PressRequest) => request<ChannelAnswer>('/api/press', body);
export const submitForm = (body: SubmitRequest) => request<ChannelAnswer>('/api/submit', body);
export const saySomething = (body: SayRequest) => request<{ readonly id: string }>('/api/say', body);
export const completeOption = (body: CompleteRequest) => request<readonly Choice[]>('/api/complete', body);

/** Runs a command; its files, by option, travel beside the request. */
export function runCommand(body: RunRequest, files: Attached = new Map()): Promise<ChannelAnswer> {
  if (files.size === 0) return request('/api/run', body);
  const form = new FormData();
  form.set('request', JSON.stringify(body));
  for (const [option, file] of files) form.set(option, file);
  return send('/api/run', { method: 'POST', body: form });
}

function request<Answer>(path: string, body?: object): Promise<Answer> {
  return send(path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

/** The server is our own and sends what its types say. */
async function send<Answer>(path: string, sent: RequestInit): Promise<Answer> {
  const headers = new Headers(sent.headers);
  headers.set('accept-language', currentLanguage());
  const response = await fetch(path, { ...sent, headers }).catch(() => {
    throw new RequestProblem(
      'The preview does not answer. Start it again with npm start, then try once more.',
    );
  });
  if (response.ok) return response.json();
  throw new RequestProblem(await problemOf(response));
}

async function problemOf(response: Response): Promise<string> {
  const answer: unknown = await response.json().catch(() => undefined);
  const isSaid = typeof answer === 'object' && answer !== null && 'problem' in answer;
  return isSaid && typeof answer.problem === 'string'
    ? answer.problem
    : `The preview could not answer (${response.status}). Shorten what you sent and try again.`;
}
