import { MemorySeenEvents } from '../../../src/discord/gate/memory-seen-events.ts';
import { seenEventsContract } from './seen-events.contract.ts';

seenEventsContract('memory', () => new MemorySeenEvents());
