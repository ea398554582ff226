import { MemoryFeedback } from '../../../src/library/feedback/memory-feedback.ts';
import { feedbackContract } from './feedback.contract.ts';

feedbackContract('memory', async () => new MemoryFeedback());
