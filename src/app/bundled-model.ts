/** The model that comes with the program, opened once in a process. */
import { fileURLToPath } from 'node:url';
import { shipped } from '../base/data-folder.ts';
import { type LocalModel, openLocalModel } from '../providers/model/local-model.ts';

let opened: LocalModel | undefined;

/**
 * Encoder and reader, shared by everybody in this process. Nothing is loaded before the first use.
 *
 * @param onNotice - Of the first who asks: told once what the person who runs the program should know.
 */
export function bundledModel(onNotice: (notice: string) => void = () => {}): LocalModel {
  opened ??= openLocalModel({ folder: fileURLToPath(shipped.model), onNotice });

  return opened;
}
