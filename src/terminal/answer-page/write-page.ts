// Writing the page of an answer into a file.

import { messageOf, UserError } from '../../base/errors.ts';
import { replaceFile } from '../../base/files.ts';
import { programVersion } from '../../base/program-version.ts';
import { type AnswerPage, answerPage } from './answer-page.ts';

/** Writes a page whole. @throws UserError When it cannot be written */
export async function writePage(file: string, page: Omit<AnswerPage, 'program'>): Promise<void> {
  try {
    await replaceFile(file, answerPage({ ...page, program: `Footnote ${programVersion()}` }));
  } catch (error) {
    throw new UserError(`${file}: the page cannot be written: ${messageOf(error)}.`, {
      cause: error,
    });
  }
}
