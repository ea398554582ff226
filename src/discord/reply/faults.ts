// Why a reply could not be delivered.

import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';

/**
 * What an error of Discord's API means for a reply. `gone`: what it was for is no more (expired token, deleted
 * message or channel, already answered). `forbidden`: the bot may not write there. `no-reference`: it may write
 * there, but not as a reply. `other`: everything else, a bug included.
 */
export type DeliveryFault = 'gone' | 'forbidden' | 'no-reference' | 'other';

const faults = new Map<number | string, DeliveryFault>([
  [RESTJSONErrorCodes.UnknownInteraction, 'gone'],
  [RESTJSONErrorCodes.UnknownWebhook, 'gone'],
  [RESTJSONErrorCodes.UnknownMessage, 'gone'],
  [RESTJSONErrorCodes.UnknownChannel, 'gone'],
  [RESTJSONErrorCodes.UnknownGuild, 'gone'],
  [RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged, 'gone'],
  [RESTJSONErrorCodes.InvalidWebhookToken, 'gone'],
  [RESTJSONErrorCodes.InvalidActionOnArchivedThread, 'forbidden'],
  [RESTJSONErrorCodes.ThreadLocked, 'forbidden'],
  [RESTJSONErrorCodes.MissingAccess, 'forbidden'],
  [RESTJSONErrorCodes.MissingPermissions, 'forbidden'],
  [RESTJSONErrorCodes.CannotSendMessagesToThisUser, 'forbidden'],
  [RESTJSONErrorCodes.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds, 'forbidden'],
  [RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory, 'no-reference'],
]);

/**
 * Whether a message was refused for what it is made of, so that another form of it may be taken: its components are
 * not as Discord wants them, or count for nothing, as on a server that does not know them.
 */
export function isFormRefused(error: unknown): boolean {
  if (!(error instanceof DiscordAPIError)) return false;
  if (error.code === RESTJSONErrorCodes.CannotSendAnEmptyMessage) return true;
  if (error.code !== RESTJSONErrorCodes.InvalidFormBodyOrContentType) return false;

  const { errors } = { errors: undefined, ...error.rawError };
  return typeof errors !== 'object' || formFields.some((field) => field in errors);
}

const formFields = ['components', 'flags'];

/** What Discord would refuse was not sent. */
export class NotAllowed extends Error {
  override readonly name = 'NotAllowed';
}

/** For codes that are not known, or not given. */
const byStatus = new Map<number, DeliveryFault>([
  [403, 'forbidden'],
  [404, 'gone'],
]);

/** Classifies what a request to Discord was rejected with. */
export function deliveryFaultOf(error: unknown): DeliveryFault {
  if (error instanceof NotAllowed) return 'forbidden';
  if (!(error instanceof DiscordAPIError)) return 'other';

  return faults.get(error.code) ?? byStatus.get(error.status) ?? 'other';
}
