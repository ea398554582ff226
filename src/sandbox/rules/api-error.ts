// How Discord refuses: status, code, message and the faulty fields.

/** Field errors in Discord's nested form: keys are field names and indices, leaves hold `_errors`. */
export interface NestedErrors {
  [field: string]: NestedErrors | FieldError[];
}

/** One fault of one field, as Discord words it. */
interface FieldError {
  readonly code: string;
  readonly message: string;
}

/** A fault with the path to its field, `['embeds', '0', 'title']`. */
export interface PathError extends FieldError {
  readonly path: readonly string[];
}

const known = {
  unauthorized: [401, 0, '401: Unauthorized'],
  notFound: [404, 0, '404: Not Found'],
  methodNotAllowed: [405, 0, '405: Method Not Allowed'],
  unknownApplication: [404, 10002, 'Unknown Application'],
  unknownChannel: [404, 10003, 'Unknown Channel'],
  unknownGuild: [404, 10004, 'Unknown Guild'],
  unknownMember: [404, 10007, 'Unknown Member'],
  unknownMessage: [404, 10008, 'Unknown Message'],
  unknownUser: [404, 10013, 'Unknown User'],
  unknownWebhook: [404, 10015, 'Unknown Webhook'],
  unknownInteraction: [404, 10062, 'Unknown interaction'],
  unknownCommand: [404, 10063, 'Unknown application command'],
  commandLimit: [400, 30032, 'Maximum number of application commands reached'],
  dailyCommandLimit: [
    400,
    30034,
    'Max number of daily application command creates has been reached (200)',
  ],
  tooManyOldEdits: [
    429,
    30046,
    'Maximum number of edits to messages older than 1 hour reached. Try again later.',
  ],
  entityTooLarge: [413, 40005, 'Request entity too large'],
  alreadyAcknowledged: [400, 40060, 'Interaction has already been acknowledged.'],
  tooManyFollowUps: [
    400,
    40094,
    'Maximum number of follow-up messages for this interaction reached',
  ],
  missingAccess: [403, 50001, 'Missing Access'],
  wrongChannelType: [400, 50024, 'Cannot execute action on this channel type'],
  foreignMessage: [403, 50005, 'Cannot edit a message authored by another user'],
  emptyMessage: [400, 50006, 'Cannot send an empty message'],
  cannotDirectMessage: [403, 50007, 'Cannot send messages to this user'],
  missingPermissions: [403, 50013, 'Missing Permissions'],
  invalidWebhookToken: [401, 50027, 'Invalid Webhook Token'],
  invalidRecipients: [400, 50033, 'Invalid Recipient(s)'],
  invalidFormBody: [400, 50035, 'Invalid Form Body'],
  archivedThread: [400, 50083, 'Thread is archived'],
  invalidJson: [400, 50109, 'The request body contains invalid JSON.'],
  replyNeedsHistory: [400, 160002, 'Cannot reply without permission to read message history'],
  threadExists: [400, 160004, 'A thread has already been created for this message'],
} as const satisfies Record<string, readonly [number, number, string]>;

/** A refusal as Discord answers it: HTTP status, JSON error code, message and, for 50035, the faulty fields. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly code: number;
  /** Faults of single fields. */
  readonly faults: readonly PathError[];

  constructor(status: number, code: number, message: string, faults: readonly PathError[] = []) {
    super(message);
    this.status = status;
    this.code = code;
    this.faults = faults;
  }

  /** The response body; an error of Discord's own names no field. */
  toBody(): { message: string; code: number; errors?: NestedErrors } {
    return {
      message: this.message,
      code: this.code,
      ...(this.faults.length > 0 && this.status < 500 && { errors: nest(this.faults) }),
    };
  }
}

/** One of Discord's standard refusals. */
export function refusal(kind: keyof typeof known): ApiError {
  const [status, code, message] = known[kind];

  return new ApiError(status, code, message);
}

/** 50035 with the faults nested at their fields. */
export function invalidForm(faults: readonly PathError[]): ApiError {
  const [status, code, message] = known.invalidFormBody;

  return new ApiError(status, code, message, faults);
}

function nest(faults: readonly PathError[]): NestedErrors {
  const root: NestedErrors = {};

  for (const { path, code, message } of faults) {
    let node = root;

    for (const step of path) {
      const next = node[step];
      if (next !== undefined && !Array.isArray(next)) {
        node = next;
        continue;
      }

      const made: NestedErrors = {};
      node[step] = made;
      node = made;
    }

    const leaf = node['_errors'];
    node['_errors'] = [...(Array.isArray(leaf) ? leaf : []), { code, message }];
  }

  return root;
}
