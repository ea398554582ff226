import { MemorySentAnswers } from '../../../src/library/sent/memory-sent-answers.ts';
import { sentAnswersContract } from './sent-answers.contract.ts';

sentAnswersContract('memory', async () => new MemorySentAnswers());
