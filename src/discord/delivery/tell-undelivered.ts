// Why a reply did not arrive, told to whoever runs the bot.

import { deliveryFaultOf } from '../reply/faults.ts';
import { type Incident, type IncidentListeners, tellIncident } from '../state/incidents.ts';
import { isUnclear } from './unclear.ts';

/** Writes down and counts that a reply could not be delivered, by what that means. */
export function tellUndelivered(listeners: IncidentListeners, error: unknown): void {
  tellIncident(listeners, incidentOf(error), error);
}

function incidentOf(error: unknown): Incident {
  if (isUnclear(error)) return 'reply-unclear';

  const fault = deliveryFaultOf(error);
  if (fault === 'gone') return 'reply-gone';

  return fault === 'other' ? 'reply-failed' : 'reply-forbidden';
}
