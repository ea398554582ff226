// A story on its way in: from a file or an address, over what was read of it, to where it can be asked about.

import { editingTexts } from '../../../discord/catalogue/editing/editing-texts.ts';
import type { DeskReplies, Preview } from '../../protocol/desk-wire.ts';
import type { App } from '../state/app.ts';
import { preview, upload } from '../state/server.ts';
import { confirmPreview } from '../story/preview-view.ts';
import { languageOf } from '../texts/catalogue.ts';
import { during, refreshDesk } from './desk-actions.ts';

/** Shows what was read in each file, then takes those that are wanted. */
export async function takeFiles(app: App, files: Iterable<File>): Promise<void> {
  for (const file of files) {
    await take(app, file.name, app.texts.reading(file.name), {
      look: () => preview(file),
      add: ({ replaces }) => upload(file, replaces !== undefined),
    });
  }
}

/** The same with a page. */
export function takeAddress(app: App, address: string): Promise<void> {
  return take(app, address, app.texts.desk.fetching(address), {
    look: () => app.ask<'preview-address'>({ type: 'preview-address', address }),
    add: () => app.ask<'add-address'>({ type: 'add-address', address }),
  });
}

interface Taking {
  readonly look: () => Promise<Preview>;
  readonly add: (preview: Preview) => Promise<DeskReplies['add-file']>;
}

async function take(app: App, name: string, looking: string, { look, add }: Taking): Promise<void> {
  let read: Preview | undefined;
  await during(app, looking, async () => {
    read = await look();
  });
  if (read === undefined || !(await confirmPreview(app.texts, name, read))) return;

  const wanted = read;
  const isTaken = await during(app, app.texts.preparing(name), async () => {
    const { kept, lost } = await add(wanted);
    const texts = editingTexts[languageOf(app.locale)];
    const notes = kept > 0 ? ` ${texts.notesKept(kept)}` : '';
    app.set({ panel: 'story' });
    app.tell('success', `${app.texts.dropped(name)}${notes}`);
    if (lost.length > 0) app.tell('problem', [texts.notesLost(lost.length), ...lost].join(' '));
  });
  if (!isTaken) return;

  if (app.state.view === 'desk') await refreshDesk(app);
}
