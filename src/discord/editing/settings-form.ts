// The form of /settings: one message that shows what is chosen, and chooses anew.

import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  type APIModalInteractionResponseCallbackData,
  ButtonStyle,
  ChannelType,
  ComponentType,
  SelectMenuDefaultValueType,
  TextInputStyle,
} from 'discord.js';
import { type Language, languages } from '../../language/language.ts';
import type { ServerSettings } from '../../library/settings/server-settings.ts';
import { editingTexts } from '../catalogue/editing/editing-texts.ts';
import { writeCustomId } from '../components/custom-id.ts';
import { outgoing, payloadOf } from '../reply/outgoing.ts';
import { packBlocks } from '../reply/pack-blocks.ts';
import { bold, plain } from '../views/view.ts';

export const settingsPrefix = 'settings';
export const settingsVersion = 1;

/** Parts of the form, as custom ids name them. */
export type SettingsPart =
  | 'language'
  | 'channels'
  | 'role'
  | 'private'
  | 'gaps'
  | 'corrections'
  | 'budgets';

/** Whose budgets can be chosen. */
export const budgetScopes = ['user', 'channel', 'guild'] as const;

/** Value of the choice that leaves the language to Discord. */
const anyLanguage = 'any';

/** Discord's most for a menu. */
const mostChosen = 25;

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

const idOf = (part: SettingsPart) =>
  writeCustomId({ prefix: settingsPrefix, version: settingsVersion, parts: [part] });

/** The form as a message. */
export function settingsForm(settings: ServerSettings, language: Language) {
  const texts = editingTexts[language].settings;
  const { channels, budgets, bindings, editorRole } = settings;
  const shown = budgetScopes.flatMap((scope) => {
    const budget = budgets[scope];
    return budget === undefined ? [] : [`${texts.scopes[scope]} ${written(budget)}`];
  });
  const lines = [
    texts.isPrivate(settings.isPrivate),
    texts.gapDesk(settings.gapDesk),
    texts.corrections(settings.corrections),
    ...(shown.length === 0 ? [] : [`${texts.budgets}: ${shown.join(', ')}`]),
    texts.bound(Object.keys(bindings).length),
    ...(editorRole === undefined ? [] : [texts.roleHint]),
  ];
  const [content = texts.heading] = packBlocks([bold(texts.heading), ...lines.map(plain)], 1, '');

  return {
    ...payloadOf(outgoing(content)),
    components: [
      row({
        type: ComponentType.StringSelect,
        custom_id: idOf('language'),
        placeholder: texts.language,
        options: [
          {
            label: texts.anyLanguage,
            value: anyLanguage,
            default: settings.language === undefined,
          },
          ...languages.map((one) => ({
            label: texts.languages[one],
            value: one,
            default: settings.language === one,
          })),
        ],
      }),
      row({
        type: ComponentType.ChannelSelect,
        custom_id: idOf('channels'),
        placeholder: texts.channels,
        channel_types: [
          ChannelType.GuildText,
          ChannelType.GuildAnnouncement,
          ChannelType.GuildForum,
        ],
        min_values: 0,
        max_values: mostChosen,
        default_values: channels.slice(0, mostChosen).map((id) => ({
          id,
          type: SelectMenuDefaultValueType.Channel as const,
        })),
      }),
      row({
        type: ComponentType.RoleSelect,
        custom_id: idOf('role'),
        placeholder: texts.role,
        min_values: 0,
        max_values: 1,
        default_values:
          editorRole === undefined
            ? []
            : [{ id: editorRole, type: SelectMenuDefaultValueType.Role as const }],
      }),
      {
        type: ComponentType.ActionRow as const,
        components: [
          {
            type: ComponentType.Button as const,
            style: ButtonStyle.Secondary as const,
            label: texts.isPrivate(!settings.isPrivate),
            custom_id: idOf('private'),
          },
          {
            type: ComponentType.Button as const,
            style: ButtonStyle.Secondary as const,
            label: texts.gapDesk(!settings.gapDesk),
            custom_id: idOf('gaps'),
          },
          {
            type: ComponentType.Button as const,
            style: ButtonStyle.Secondary as const,
            label: texts.corrections(!settings.corrections),
            custom_id: idOf('corrections'),
          },
          {
            type: ComponentType.Button as const,
            style: ButtonStyle.Secondary as const,
            label: texts.budgets,
            custom_id: idOf('budgets'),
          },
        ],
      },
    ],
  };
}

/** The form in which budgets are written. */
export function budgetForm(
  { budgets }: ServerSettings,
  language: Language,
): APIModalInteractionResponseCallbackData {
  const texts = editingTexts[language].settings;

  return {
    custom_id: idOf('budgets'),
    title: texts.budgets,
    components: budgetScopes.map((scope) => {
      const budget = budgets[scope];
      return {
        type: ComponentType.Label as const,
        label: texts.scopes[scope],
        description: texts.budgetHint,
        component: {
          type: ComponentType.TextInput as const,
          custom_id: scope,
          style: TextInputStyle.Short as const,
          required: false,
          max_length: 20,
          ...(budget !== undefined && { value: written(budget) }),
        },
      };
    }),
  };
}

function written({ questions, seconds }: { questions: number; seconds: number }): string {
  return `${questions}/${seconds}s`;
}

function row(component: APIComponentInMessageActionRow): Row {
  return { type: ComponentType.ActionRow, components: [component] };
}
