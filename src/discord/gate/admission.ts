// Whether a request is worked on: the first thing that is decided about it.

import type { Language } from '../../language/language.ts';
import { isAllowedIn, type ServerSettings } from '../../library/settings/server-settings.ts';
import { messagesIn } from '../catalogue/catalogue.ts';
import type { Budgets } from './budgets.ts';
import type { Asker } from './request.ts';

/** What admission looks at besides the request. */
export interface Admission {
  readonly budgets: Budgets;
  /** Aborted as soon as no new question is taken. */
  readonly closing: AbortSignal;
  /** Of the asker's server. */
  readonly server: ServerSettings;
}

/** Who asks, and how they are told. */
export interface Admitted extends Asker {
  /** What the asker reads. */
  readonly reader: Language;
  /** Whether a refusal is seen by nobody but the asker, so that repeating it disturbs nobody. */
  readonly refusesPrivately: boolean;
}

type UnreadableKind = 'unreadable-message' | 'unreadable-file' | 'not-shown';

/** Why a request is not worked on. */
export interface Refusal {
  readonly outcome: 'stopping' | 'budget-spent' | 'elsewhere' | 'too-long' | UnreadableKind;
  /** What the asker is told, in their language; absent where they were told already. */
  readonly text?: string;
}

/** Whether anything is done for somebody here and now (undefined) or refused. It costs their budgets one question. */
export async function refusalOf(
  { budgets, closing, server }: Admission,
  asker: Admitted,
): Promise<Refusal | undefined> {
  const messages = messagesIn(asker.reader);
  if (closing.aborted) return { outcome: 'stopping', text: messages.stopping };

  const spent = await budgets.take(asker, server.budgets);
  if (spent !== undefined) {
    if (!spent.first && !asker.refusesPrivately) return { outcome: 'budget-spent' };

    return { outcome: 'budget-spent', text: messages.budgetSpent(spent.scope, spent.seconds) };
  }

  if (asker.guild !== undefined && !isAllowedIn(server, asker.channel, asker.parent)) {
    return { outcome: 'elsewhere', text: messages.elsewhere };
  }

  return undefined;
}
