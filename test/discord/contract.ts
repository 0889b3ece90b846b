/**
 * The rules that Discord's documentation states and its schema does not, by hand, and the schema where it is at hand.
 * Each function gives a list of problems, empty where all is well.
 * https://docs.discord.com/developers/resources/message, /components/reference and
 * /interactions/application-commands
 */
export { validateChoices, validateCommands } from './contract/command-rules.ts';
export { validateMessage } from './contract/message-rules.ts';
export { validateModal } from './contract/modal-rules.ts';
export { HAS_CONTRACT_FILE, WITHOUT_CONTRACT_FILE } from './contract/schema.ts';
