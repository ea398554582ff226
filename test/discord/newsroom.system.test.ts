import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { APIMessage } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SandboxChannel } from '../../src/sandbox/driver/channel.ts';
import type { SandboxUser } from '../../src/sandbox/driver/user.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { createRandom } from '../../src/search/vectors/random.ts';
import { customIdOf, labelsOf, saidIn } from '../support/discord/card.ts';
import { type BotProcess, programIn, spawnBot } from '../support/discord/spawn-bot.ts';
import { answerPatience, startPatience, testPatience } from '../support/patience.ts';

const root = join(import.meta.dirname, '../..');
const choices = join(root, 'data/eval/choices');

const library = 'Wasser steht in der Bücherei: 14.000 Bände beschädigt';
const beavers = 'Beavers return to the Wenlow after four centuries';
const phones = '„Nach drei Wochen haben sie wieder Karten gespielt“';

const kills = Number(process.env['FOOTNOTE_KILLS'] ?? 3);

// `npm start` with stories in two languages and three formats, on two servers, of which one may change the stories. What
// one test does the next one finds.
describe('a newsroom on two servers', { timeout: testPatience }, () => {
  let data: string;
  let sandbox: Sandbox;
  let bot: BotProcess;
  let here: SandboxChannel;
  let there: SandboxChannel;
  let editor: SandboxUser;
  let foreignEditor: SandboxUser;

  const startBot = async () => {
    bot = spawnBot(
      {
        DISCORD_TOKEN: sandbox.token,
        DISCORD_API_URL: sandbox.restUrl,
        FOOTNOTE_DATA_DIR: data,
        FOOTNOTE_EDITOR_SERVERS: sandbox.guild.id,
        FOOTNOTE_BUDGET_USER: '1000/60s',
      },
      programIn(root),
    );
    await bot.wrote(/Commands are registered/);
  };

  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'footnote-newsroom-'));
    await mkdir(join(data, 'articles'));
    for (const name of ['buecherei.html', 'beavers.txt']) {
      await cp(join(choices, name), join(data, 'articles', name));
    }

    sandbox = await startSandbox();
    const elsewhere = sandbox.addGuild('Elsewhere');
    here = sandbox.general;
    there = sandbox.addChannel('talk', elsewhere);
    editor = sandbox.user('Edda', { locale: 'de' });
    editor.manage(sandbox.guild);
    foreignEditor = sandbox.user('Frieda', { locale: 'en-US' });
    sandbox.join(foreignEditor, elsewhere);
    foreignEditor.manage(elsewhere);
    await startBot();
  }, startPatience);

  afterAll(async () => {
    bot.process.kill('SIGTERM');
    await bot.exited;
    await sandbox.stop();
    await rm(data, { recursive: true });
    sandbox.assertNoViolations();
  });

  const ask = async (channel: SandboxChannel, text: string): Promise<APIMessage> => {
    const person = channel === there ? foreignEditor : editor;
    const asked = channel.send(person, `${sandbox.botMention} ${text}`);

    return sandbox.waitForMessage(
      ({ message_reference }) => message_reference?.message_id === asked.id,
      answerPatience,
    );
  };
  const fileOf = async (name: string) => ({
    name,
    text: await readFile(join(choices, name), 'utf8'),
  });
  /** Uses `/article`, and waits for what it says in the end. */
  const article = async (
    who: SandboxUser,
    action: string,
    values: Readonly<Record<string, string | boolean>>,
    said: RegExp,
    file?: { readonly name: string; readonly text: string },
  ): Promise<APIMessage> => {
    const channel = who === foreignEditor ? there : here;
    const handle = who.slash(channel, `article ${action}`, values, file ? { file } : {});
    await expect
      .poll(() => handle.messages.map(saidIn).join('\n'), { timeout: answerPatience })
      .toMatch(said);

    return handle.finalMessage();
  };
  /** The answer as it was edited, once it says something. */
  const edited = ({ id }: APIMessage, said: string) =>
    sandbox.waitForMessage((one) => one.id === id && saidIn(one).includes(said), answerPatience);
  const removed = async () => {
    const asked = await article(editor, 'remove', { story: 'beavers' }, /wirklich/);
    const handle = editor.press(asked, labelledFirst(asked));
    await expect
      .poll(() => handle.messages.map(saidIn).join('\n'), { timeout: answerPatience })
      .toMatch(/Weggenommen/);
  };

  it('answers each question from the story that tells of it, and names that', async () => {
    const german = saidIn(await ask(here, 'Wer hat das Wasser zuerst bemerkt?'));
    const english = saidIn(await ask(there, 'Why is the farmer still against the beavers?'));

    expect(german).toContain('Danuta Wolska');
    expect(german).toContain(library);
    expect(english).toContain('Gordon Pask');
    expect(english).toContain(beavers);
  });

  it('asks back with two buttons where two stories fit, and answers of the one that is pressed', async () => {
    const back = await ask(here, 'Wann ist der Artikel erschienen?');
    expect(labelsOf(back.components ?? [])).toEqual([library, beavers]);

    const answer = await editor.press(back, customIdOf(back, library)).finalMessage(answerPatience);

    expect(saidIn(answer)).toContain('12. Februar 2026');
  });

  it('adds a story for both servers, and from one of them alone', async () => {
    const file = await fileOf('handyfrei.md');

    await article(foreignEditor, 'add', {}, /FOOTNOTE.*EDITOR.*SERVERS/, file);
    await article(editor, 'add', {}, /Aufgenommen/, file);

    const question = 'Wie viel haben die Taschen gekostet?';
    expect(saidIn(await ask(here, question))).toContain('14.000 Euro');
    expect(saidIn(await ask(there, question))).toContain('14.000 Euro');
  });

  it('keeps apart what the channels of either server are about', async () => {
    await article(editor, 'use', { story: 'beavers' }, /allein um/);
    await article(foreignEditor, 'use', { story: 'handyfrei' }, /alone now/);

    expect(saidIn(await ask(here, 'Worum geht es?'))).toContain('Wenlow');
    expect(saidIn(await ask(there, 'Worum geht es?'))).toContain('Karten');
    await article(editor, 'unuse', {}, /wieder um alle Artikel/);
    expect(labelsOf((await ask(here, 'Worum geht es?')).components ?? [])).toHaveLength(3);
    expect(saidIn(await ask(there, 'Worum geht es?'))).toContain('Karten');

    await article(foreignEditor, 'unuse', {}, /all stories again/);
  });

  it('corrects on both servers what was answered from a story that changes', async () => {
    const answers = [
      await ask(here, 'Warum sind Hunde im Wald für immer verboten?'),
      await ask(there, 'Why are dogs banned from the wood for good?'),
    ];
    for (const answer of answers) expect(saidIn(answer)).toContain('by a spaniel in Kent');

    const { name, text } = await fileOf('beavers.txt');
    const changed = text.replace('spaniel in Kent', 'spaniel in Essex');
    await article(editor, 'add', { replace: true }, /Wenlow/, { name, text: changed });

    const [own, foreign] = answers;
    expect(own && saidIn(await edited(own, 'spaniel in Essex'))).toContain('Korrigiert');
    expect(foreign && saidIn(await edited(foreign, 'spaniel in Essex'))).toContain('Corrected');
  });

  it('takes back on both servers what was answered from a story that is taken away, until it comes back', async () => {
    const question = 'Why is the farmer still against the beavers?';
    const answer = await ask(there, question);

    await removed();
    await edited(answer, 'Retracted');
    expect(saidIn(await ask(there, question))).not.toContain('Gordon Pask');

    await article(editor, 'undo', {}, /Wieder da/);
    expect(saidIn(await ask(there, question))).toContain('Gordon Pask');
  });

  it('loses nothing of two editors who work at once', async () => {
    const other = sandbox.user('Otto', { locale: 'de' });
    other.manage(sandbox.guild);
    const { text } = await fileOf('handyfrei.md');

    await Promise.all([
      article(editor, 'add', {}, /Aufgenommen/, { name: 'eins.md', text }),
      article(other, 'add', {}, /Aufgenommen/, { name: 'zwei.md', text }),
      article(editor, 'remove', { story: 'handyfrei' }, /wirklich/),
      article(other, 'reindex', { story: 'buecherei' }, /Bücherei/),
    ]);

    const listed = saidIn(await article(other, 'list', {}, /5 Artikel/));
    for (const title of [library, beavers, phones]) expect(listed).toContain(title);
    expect(listed.split(phones)).toHaveLength(4);
  });

  it(`has every story whole after ${kills} kills while stories are added and taken away`, async () => {
    const random = createRandom(16);
    const { text } = await fileOf('beavers.txt');

    for (let round = 0; round < kills; round += 1) {
      const name = `round-${round}.txt`;
      const added = editor.slash(here, 'article add', {}, { file: { name, text } });
      const asked = await article(editor, 'remove', { story: 'handyfrei' }, /wirklich/);
      await added.firstResponse(answerPatience);
      editor.press(asked, labelledFirst(asked));
      await sleep(random.uniform() * 400);
      bot.process.kill('SIGKILL');
      await bot.exited;
      await startBot();

      // Whatever was done of the two is done whole, and what was not can be done anew.
      await article(editor, 'add', { replace: true }, /Wenlow/, { name, text });
      const isThere =
        saidIn(await article(editor, 'list', {}, /Artikel/)).split(phones).length === 4;
      if (!isThere) await article(editor, 'undo', {}, /Wieder da/);
      const listed = saidIn(await article(editor, 'list', {}, /Artikel/));
      expect(listed.split(phones)).toHaveLength(4);
      expect(listed.split(beavers)).toHaveLength(round + 3);
    }

    expect(saidIn(await ask(there, 'Wer hat das Wasser zuerst bemerkt?'))).toContain(
      'Danuta Wolska',
    );
  }, 600_000);
});

/** The custom id of the first button of a message. */
function labelledFirst(message: APIMessage): string {
  return customIdOf(message, labelsOf(message.components ?? [])[0] ?? '');
}
