// The options of /article, as Discord sends them.

import { commandTexts } from '../catalogue/commands/command-texts.ts';

const { options } = commandTexts.en;

export const fileName = options.file.name;
export const addressName = options.address.name;
export const replaceName = options.replace.name;
export const noteName = options.note.name;
export const topicName = options.topic.name;
export const channelName = options.channel.name;
