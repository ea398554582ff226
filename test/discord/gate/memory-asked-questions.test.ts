import { MemoryAskedQuestions } from '../../../src/discord/gate/memory-asked-questions.ts';
import { askedQuestionsContract } from './asked-questions.contract.ts';

askedQuestionsContract('memory', async (limits, clock) => new MemoryAskedQuestions(limits, clock));
