import { MemoryConversations } from '../../../src/discord/gate/memory-conversations.ts';
import { conversationsContract } from './conversations.contract.ts';

conversationsContract('memory', (limits, clock) => new MemoryConversations(limits, clock));
