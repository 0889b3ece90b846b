/**
 * The component library's elements that the page uses, each with a style sheet on top: colours from the page's own
 * theme (the library fixes its theme when an element is made), a focus that can be seen, and a phone's width.
 */
import { DiscordActionRow } from '@skyra/discord-components-core/discord-action-row.js';
import { DiscordAuthorInfo } from '@skyra/discord-components-core/discord-author-info.js';
import { DiscordButton } from '@skyra/discord-components-core/discord-button.js';
import { DiscordCommand } from '@skyra/discord-components-core/discord-command.js';
import { DiscordEmbed } from '@skyra/discord-components-core/discord-embed.js';
import { DiscordEmbedFooter } from '@skyra/discord-components-core/discord-embed-footer.js';
import { DiscordMessage } from '@skyra/discord-components-core/discord-message.js';
import { DiscordMessages } from '@skyra/discord-components-core/discord-messages.js';
import { DiscordReply } from '@skyra/discord-components-core/discord-reply.js';

const FOCUS = ':focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 3px; }';

const reply = `
  :host { color: var(--muted); white-space: normal; flex-wrap: wrap; gap: 0 4px; min-width: 0; user-select: text; }
  :host::before { border-color: var(--edge) !important; }
  .discord-replied-message-username { color: var(--strong); opacity: 1; }
  .discord-replied-message-content { white-space: normal; cursor: default; user-select: text; }
  .discord-replied-message-content:hover { color: inherit; }
  :host .discord-slash-command-name, :host .discord-slash-command-name:hover { color: var(--mention-text) !important; background: var(--mention); }
`;

const SHEETS = new Map<{ readonly elementStyles: unknown[] }, string>([
  [
    DiscordMessages,
    ':host { color: var(--text); background: var(--channel); border: 0; font-family: var(--font); }',
  ],
  [
    DiscordMessage,
    `:host { color: var(--text); font-family: var(--font); padding-right: 16px; }
     :host(:hover) { background: var(--hover); }
     .discord-message-timestamp, .discord-message-ephemeral { color: var(--muted); }
     .discord-message-ephemeral .discord-message-ephemeral-link { color: var(--link); }
     .discord-message-content { min-width: 0; }
     .discord-message-markup { display: block; unicode-bidi: plaintext; text-align: left; }
     @media (max-width: 30rem) { .discord-author-avatar { margin-right: 10px; min-width: 32px; }
       .discord-author-avatar img { width: 32px; height: 32px; } :host { padding-left: 10px; padding-right: 8px; } }`,
  ],
  [DiscordAuthorInfo, ':host .discord-author-username { color: var(--strong); }'],
  [DiscordActionRow, ':host { gap: 8px; margin-top: 4px; }'],
  [
    DiscordButton,
    `:host > *:first-child { margin: 0; border-radius: 8px; min-width: 0; line-height: 18px; }
     :host .secondary { background: var(--button); color: var(--button-text); }
     :host .secondary.hoverable:hover { background: var(--button-hover); }
     .disabled { opacity: 0.5; }`,
  ],
  [
    DiscordEmbed,
    `:host { color: var(--text); font-size: 0.875rem; line-height: 1.375; margin: 4px 0; }
     :host .discord-embed-wrapper { background: var(--embed); border: 1px solid var(--embed-edge); border-left: 0; max-width: 560px; min-width: 0; }
     :host .discord-embed-wrapper .discord-embed-grid { display: flex; flex-direction: column; min-width: 0; padding: 0.5rem 1rem 0.75rem 0.75rem; }
     :host .discord-embed-author { color: var(--strong); unicode-bidi: plaintext; text-align: left; }`,
  ],
  [
    DiscordEmbedFooter,
    ':host { color: var(--muted); flex-wrap: wrap; } :host .discord-footer-separator { color: inherit; }',
  ],
  [DiscordReply, reply],
  [DiscordCommand, reply],
]);

/** Call once, before the first element is made. */
export function dressComponents(): void {
  for (const [component, rules] of SHEETS) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules + FOCUS);
    component.elementStyles.push(sheet);
  }
}
