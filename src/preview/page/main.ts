import { Channel } from './channel.ts';
import { dressComponents } from './components.ts';
import { Composer } from './composer.ts';
import { byId } from './dom.ts';
import { currentLanguage, startLanguage } from './language.ts';
import { showNotice } from './message.ts';
import { completeOption, fetchCommands, RequestProblem } from './requests.ts';
import { listMenuEntries, listSlashCommands } from './slash-command.ts';
import { startTheme } from './theme.ts';
import { showWelcome } from './welcome.ts';

async function start(): Promise<void> {
  startTheme(byId('theme', HTMLButtonElement));
  startLanguage(byId('language', HTMLSelectElement));
  const language = currentLanguage();
  byId('log', HTMLElement).lang = language;
  const commands = await fetchCommands();
  const slashCommands = listSlashCommands(commands, language);
  const channel = new Channel(listMenuEntries(commands, language));
  const composer = new Composer(byId('composer', HTMLFormElement), slashCommands, {
    complete: completeOption,
    run: (request, files, title) => void channel.run(request, files, { command: title }),
    say: (text) => void channel.say(text),
  });
  channel.add(
    await showWelcome(slashCommands, completeOption, ({ command, values }) =>
      composer.choose(command, values),
    ),
  );
  composer.focus();
}

dressComponents();
start().catch((error: unknown) => {
  const problem =
    error instanceof RequestProblem ? error.message : 'The page could not start. Load it again.';
  byId('log', HTMLElement).append(showNotice(problem));
  throw error;
});
