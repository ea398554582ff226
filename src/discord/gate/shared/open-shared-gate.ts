// Everything that several processes share.

import type { Secret } from '../../../base/secret.ts';
import type { Budget } from '../../../config/discord.ts';
import type { Stories } from '../../../story/stories.ts';
import type { BudgetScope, Budgets } from '../budgets.ts';
import type { Conversations } from '../conversations.ts';
import type { SeenEvents } from '../seen-events.ts';
import { SharedBudgets } from './shared-budgets.ts';
import { SharedConversations } from './shared-conversations.ts';
import { SharedSeenEvents } from './shared-seen-events.ts';
import { openSharedState, type StateListeners, type StatePatience } from './shared-state.ts';

/** The ports of the gate that a server stands behind. */
export interface SharedGate {
  readonly budgets: Budgets;
  readonly conversations: Conversations;
  readonly seen: SeenEvents;
  /** Ends the connection. */
  close(): void;
}

/** What it is opened with. */
export interface SharedGateParts extends StateListeners {
  readonly budgets: Readonly<Record<BudgetScope, Budget>>;
  /** As they are now. */
  readonly stories: () => Pick<Stories, 'one'>;
  /** Shorter in tests. */
  readonly patience?: StatePatience;
}

/** Connects, or gives up for now. @throws UserError When the package that speaks to the server is missing */
export async function openSharedGate(
  url: Secret,
  { budgets, stories, patience, ...listeners }: SharedGateParts,
): Promise<SharedGate> {
  const state = await openSharedState(url, listeners, patience);

  return {
    budgets: new SharedBudgets(budgets, state),
    conversations: new SharedConversations(state, stories),
    seen: new SharedSeenEvents(state),
    close: () => state.close(),
  };
}
