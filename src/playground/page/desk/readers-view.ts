// What editors are told of their readers.

import { html, nothing, type TemplateResult } from 'lit';
import type { VoteCount } from '../../../library/feedback/feedback.ts';
import type { DoubtedAnswer, ReadParagraph, StoryGaps } from '../../../library/gaps/story-gaps.ts';
import type { Topic } from '../../../library/gaps/topics.ts';
import type { Desk, DeskFeedback, Readers } from '../../protocol/desk-wire.ts';
import { closeDialog, openDialog } from '../elements/dialog.ts';
import type { App } from '../state/app.ts';
import { change } from './desk-actions.ts';

/** Lines of each list that are shown. */
const mostTopics = 10;
const mostParagraphs = 5;
const mostDoubted = 5;
const mostQuestions = 10;
const longestOpening = 90;

/** What readers missed, read, doubted and said: here, and where the bot runs on Discord. */
export function readersView(app: App, { here, onDiscord, isCounting }: Desk): TemplateResult {
  const { texts } = app;
  const count = ({ currentTarget }: Event) => {
    const on = (currentTarget as HTMLInputElement).checked;
    void change<'count-gaps'>(app, { type: 'count-gaps', on });
  };

  return html`<section class="sheet" aria-labelledby="desk-readers">
    <h3 id="desk-readers">${texts.desk.readers}</h3>
    <label class="choice">
      <input type="checkbox" .checked=${isCounting} @change=${count} />
      <span>${texts.desk.count}</span>
    </label>
    <p class="faint">${texts.desk.countHint}</p>
    ${placeView(app, texts.desk.here, here, true)}
    ${onDiscord === undefined ? nothing : placeView(app, texts.desk.onDiscord, onDiscord, false)}
  </section>`;
}

function placeView(
  app: App,
  name: string,
  { gaps, feedback }: Readers,
  isHere: boolean,
): TemplateResult {
  const { desk } = app.texts;

  return html`<div class="place-of-readers">
    <h4>${name}</h4>
    ${
      gaps.length === 0
        ? html`<p class="faint">${desk.nothingCounted}</p>`
        : gaps.map((one) => gapsView(app, one, isHere))
    }
    <h5>${desk.feedback}</h5>
    ${feedbackView(app, feedback)}
  </div>`;
}

function gapsView(app: App, gaps: StoryGaps, isHere: boolean): TemplateResult {
  const { texts, world } = app;
  const story = world.stories.find(({ slug }) => slug === gaps.story);
  const title = gaps.story === '' ? texts.desk.noStoryAbout : (story?.title ?? gaps.story);

  return html`<article aria-label=${title} data-gaps=${gaps.story}>
    <h5>${title}</h5>
    ${listed(texts.desk.missed, gaps.topics.slice(0, mostTopics), (topic) =>
      topicRow(app, gaps.story, topic, isHere),
    )}
    ${listed(texts.desk.mostRead, gaps.read.slice(0, mostParagraphs), (one) =>
      readRow(app, gaps.story, one),
    )}
    ${listed(texts.desk.mostDoubted, gaps.doubted.slice(0, mostDoubted), (one) =>
      doubtedRow(app, one),
    )}
  </article>`;
}

function listed<Item>(
  heading: string,
  items: readonly Item[],
  row: (item: Item) => TemplateResult,
): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;

  return html`<p class="listed">${heading}</p>
    <ul class="rows">
      ${items.map((item) => html`<li>${row(item)}</li>`)}
    </ul>`;
}

function topicRow(app: App, slug: string, topic: Topic, isHere: boolean): TemplateResult {
  const { texts, state } = app;
  const { word, others, count } = topic;
  const words = [word, ...others].join(', ');
  // A story that is gone, or none at all, takes no note.
  const takesNote = state.desk?.stories.some((one) => one.slug === slug) === true;

  return html`<p>${words} <small>${texts.desk.asked(count)}</small></p>
    ${
      takesNote
        ? html`<button
            aria-label=${texts.desk.answerTopic(words)}
            @click=${() => askForNote(app, slug, word, isHere)}
          >
            ${texts.desk.answer}
          </button>`
        : nothing
    }`;
}

/** @param isHere - Whether whoever waits for it can be told from here. */
function askForNote(app: App, story: string, topic: string, isHere: boolean): void {
  const { texts } = app;
  const add = async (event: Event) => {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget as HTMLFormElement).get('note')).trim();
    closeDialog();
    const noted = await change<'add-note'>(app, {
      type: 'add-note',
      story,
      text,
      ...(isHere && { topic }),
    });
    if (noted !== undefined) {
      app.tell('success', texts.desk.noted(noted.paragraph, noted.told));
    }
  };

  openDialog(
    texts.desk.answerTopic(topic),
    html`<form class="fields" @submit=${add}>
      <label>
        <span>${texts.desk.note}</span>
        <textarea name="note" rows="4" maxlength="1000" required aria-describedby="note-hint"></textarea>
      </label>
      <p class="faint" id="note-hint">${texts.desk.noteHint}</p>
      <div class="row">
        <button class="primary">${texts.desk.addNote}</button>
        <button type="button" @click=${closeDialog}>${texts.cancel}</button>
      </div>
    </form>`,
  );
}

function readRow(
  { texts, world }: App,
  slug: string,
  { paragraph, cited, opened }: ReadParagraph,
): TemplateResult {
  const story = world.stories.find((one) => one.slug === slug);
  const text = story?.paragraphs.find(({ number }) => number === paragraph)?.text ?? '';
  const opening = text.length > longestOpening ? `${text.slice(0, longestOpening)}…` : text;

  return html`<p>
    ${placeName(texts, paragraph)} <small>${texts.desk.citedAndOpened(cited, opened)}</small><br />
    <span class="faint" lang=${story?.language ?? nothing}>${opening}</span>
  </p>`;
}

function doubtedRow(
  { texts }: App,
  { paragraphs, reasons, count, questions }: DoubtedAnswer,
): TemplateResult {
  const places =
    paragraphs.length === 0
      ? texts.desk.noParagraph
      : paragraphs.map((one) => placeName(texts, one)).join(', ');
  const why = reasons.map((one) => `${texts.desk.doubts[one.reason]} ${one.count}`).join(', ');

  return html`<p>
    ${places} <small>${count}: ${why}</small>
    ${questions.slice(0, mostQuestions).map((question) => html`<br /><q>${question}</q>`)}
  </p>`;
}

function feedbackView({ texts }: App, { counts, questions }: DeskFeedback): TemplateResult {
  if (counts.length === 0) return html`<p class="faint">${texts.desk.noFeedback}</p>`;

  const outcomes = [...new Set(counts.map(({ outcome }) => outcome))];
  return html`<ul class="rows">
      ${outcomes.map((outcome) => {
        const own = counts.filter((one) => one.outcome === outcome);
        const bad = own.filter(({ reason }) => reason !== undefined);

        return html`<li>
          <p>
            ${texts.desk.outcomes[outcome]}
            <small>${texts.desk.good(sum(own) - sum(bad))} · ${texts.desk.bad(sum(bad))}</small>
          </p>
        </li>`;
      })}
    </ul>
    ${
      questions.length === 0
        ? nothing
        : html`<details>
            <summary>${texts.desk.keptQuestions(questions.length)}</summary>
            <ul>
              ${questions
                .slice(0, mostQuestions)
                .map(
                  ({ question, reason, language }) =>
                    html`<li><q lang=${language}>${question}</q> ${texts.desk.doubts[reason]}</li>`,
                )}
            </ul>
          </details>`
    }`;
}

/** What is counted as 0 stands above the paragraphs. */
function placeName(texts: App['texts'], paragraph: number): string {
  return paragraph === 0 ? texts.kinds.title : texts.paragraph(paragraph);
}

function sum(counts: readonly VoteCount[]): number {
  return counts.reduce((total, { count }) => total + count, 0);
}
