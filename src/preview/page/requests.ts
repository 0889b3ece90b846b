import type {
  APIApplicationCommandOptionChoice,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { ChannelMessage, CompleteRequest, PressRequest, RunRequest } from '../exchange.ts';

export type CommandData = RESTPostAPIChatInputApplicationCommandsJSONBody;
export type Choice = APIApplicationCommandOptionChoice<string>;

/** Why a request came to nothing, in a sentence for the person. */
export class RequestProblem extends Error {}

export const fetchCommands = () => request<readonly CommandData[]>('/api/commands');
export const runCommand = (body: RunRequest) => request<ChannelMessage>('/api/run', body);
export const pressComponent = (body: PressRequest) => request<ChannelMessage>('/api/press', body);
export const completeOption = (body: CompleteRequest) => request<readonly Choice[]>('/api/complete', body);

/** The server is our own and sends what its types say. */
async function request<Answer>(path: string, body?: object): Promise<Answer> {
  const response = await fetch(path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch(() => {
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
