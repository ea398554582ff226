import { MemoryGaps } from '../../../src/library/gaps/memory-gaps.ts';
import { gapDeskContract } from './gap-desk.contract.ts';

gapDeskContract('memory', async () => new MemoryGaps());
