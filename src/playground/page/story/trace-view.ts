// How an answer came about.

import { html, nothing, type TemplateResult } from 'lit';
import {
  type Answer,
  answersIn,
  isAboutStory,
  type Lookup,
  type RetrievedParagraph,
  shownSources,
} from '../../../answer/answer.ts';
import type { CitedWords } from '../../../answer/citations.ts';
import type { OutcomeCounts } from '../../../answer/outcomes.ts';
import type { Trace } from '../../protocol/page-wire.ts';
import type { App } from '../state/app.ts';
import type { Texts } from '../texts/texts.ts';
import { placeName, showCitation } from './places.ts';

/** How an answer came about: the one that was asked for, else the last. Two lines say it; the figures are folded. */
export function traceView(app: App): TemplateResult {
  const trace = app.state.trace ?? app.world.traces.at(-1);
  if (trace === undefined) return html`<p class="faint">${app.texts.noTrace}</p>`;

  const { answer } = trace;
  const lookup = isAboutStory(answer) ? answer.lookup : undefined;

  return html`<div class="trace">
    ${verdictView(app, trace)} ${verificationView(app, answer)}
    <details>
      <summary>${app.texts.figures}</summary>
      ${lookup === undefined ? nothing : probabilityView(app, lookup)}
      ${retrievedView(app, lookup?.retrieved ?? [])} ${timingsView(app, answer)}
    </details>
  </div>`;
}

function verdictView(app: App, { question, history, answer }: Trace): TemplateResult {
  const { texts } = app;
  const outcome = outcomeOf(answer);
  const cited = shownSources(answer).map(({ citation }) => placeName(citation, texts));
  const reason = answer.status === 'abstained' ? texts.reasons[answer.reason] : undefined;

  return html`<section>
    <h3>${texts.question}</h3>
    <p class="asked">${question}</p>
    ${history === 0 ? nothing : html`<p class="faint">${texts.context(history)}</p>`}
    <p class="plainly">
      <strong class=${outcome}>${texts.outcomes[outcome]}</strong>${
        reason === undefined ? html`: ${texts.provedBy(cited)}` : html` · ${reason}`
      }
    </p>
    <p class="plainly">${howLine(app, answer)}</p>
  </section>`;
}

/** How sure and how long, in one line. */
function howLine(app: App, answer: Answer): string {
  const { texts, locale } = app;
  const lookup = isAboutStory(answer) ? answer.lookup : undefined;
  const seconds = (answer.timings.total / 1_000).toLocaleString(locale, {
    maximumSignificantDigits: 2,
  });
  if (lookup === undefined || lookup.retrieved.length === 0) return texts.tookTime(seconds);

  return texts.howSure(percent(app, lookup.probability), percent(app, lookup.threshold), seconds);
}

function probabilityView(app: App, { probability, threshold }: Lookup): TemplateResult {
  const { texts } = app;

  return html`<section>
    <div class="probability">
      <span id="probability"
        >${texts.probability}: <strong>${percent(app, probability)}</strong>
        (${texts.threshold}: ${percent(app, threshold)})</span
      >
      <div
        class="bar"
        role="meter"
        aria-labelledby="probability"
        aria-valuemin="0"
        aria-valuemax="1"
        aria-valuenow=${probability}
      >
        <i style=${`width: ${probability * 100}%`}></i>
        <b style=${`left: ${threshold * 100}%`}></b>
      </div>
    </div>
  </section>`;
}

/** What a person wants to tell apart at a glance; the reason says more. */
function outcomeOf(answer: Answer): keyof Texts['outcomes'] {
  if (answersIn(answer).some(({ status }) => status === 'answered')) return 'answered';

  return answersIn(answer).some((one) => 'reason' in one && one.reason === 'related')
    ? 'related'
    : 'refused';
}

function retrievedView(
  app: App,
  retrieved: readonly RetrievedParagraph[],
): TemplateResult | typeof nothing {
  const { texts } = app;
  if (retrieved.length === 0) return nothing;

  const kinds = Object.keys(retrieved[0]?.evidence ?? {});

  return html`<section>
    <h3>${texts.retrieved}</h3>
    <div class="wide" tabindex="0" role="region" aria-label=${texts.retrieved}>
      <table>
        <thead>
          <tr>
            <th scope="col">${texts.place}</th>
            ${['fused', ...kinds].map((kind) => html`<th scope="col">${nameIn(texts.scores, kind)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${retrieved.map(
            (passage) => html`<tr>
              <th scope="row">${placeLink(app, passage)}</th>
              <td class="fused">
                <i style=${`width: ${Math.min(1, passage.score) * 100}%`}></i>${decimal(app, passage.score)}
              </td>
              ${kinds.map((kind) => html`<td>${decimal(app, passage.evidence?.[kind])}</td>`)}
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}

function placeLink(app: App, { article, paragraph, kind }: RetrievedParagraph): TemplateResult {
  const show = () => {
    const text = paragraphText(app, { article, paragraph, kind });
    showCitation(app, { article, paragraph, kind, quote: text ?? '' });
  };

  return html`<button class="link" @click=${show}>${placeName({ kind, paragraph }, app.texts)}</button>`;
}

function verificationView(app: App, answer: Answer): TemplateResult {
  const { texts } = app;
  const sources = shownSources(answer);
  const { note, verification } = isAboutStory(answer)
    ? answer
    : { note: undefined, verification: undefined };

  return html`<section>
    <h3>${texts.verification}</h3>
    ${sources.length === 0 ? html`<p class="faint">${texts.nothingCited}</p>` : nothing}
    <ol class="checks">
      ${sources.map(({ citation }) => {
        const isVerbatim = paragraphText(app, citation)?.includes(citation.quote) === true;
        return html`<li>
          <button class="link" @click=${() => showCitation(app, citation)}>
            ${placeName(citation, texts)}</button
          >${citation.speaker === undefined ? nothing : html` · ${citation.speaker}`}:
          <span class=${isVerbatim ? 'valid' : 'invalid'}
            >${isVerbatim ? texts.verbatim : texts.notVerbatim}</span
          >
        </li>`;
      })}
    </ol>
    ${note === undefined ? nothing : html`<p>${note}</p>`}
    ${verification === undefined ? nothing : outcomesView(app, verification)}
  </section>`;
}

/** By the names that the verifier's own log uses too. */
function outcomesView({ texts }: App, { quotes, sentences }: OutcomeCounts): TemplateResult {
  const counts = [...Object.entries(sentences), ...Object.entries(quotes)].filter(
    ([, count]) => count > 0,
  );

  return html`<h4>${texts.proposed}</h4>
    <p>${counts.map(([outcome, count]) => html`<span class="word">${outcome}: ${count}</span> `)}</p>`;
}

function paragraphText(
  { world }: App,
  { article, paragraph, kind }: Pick<CitedWords, 'article' | 'paragraph' | 'kind'>,
): string | undefined {
  return world.stories
    .find(({ slug }) => slug === article)
    ?.paragraphs.find((one) => one.number === paragraph && one.kind === kind)?.text;
}

function timingsView(app: App, { timings }: Answer): TemplateResult {
  const { texts } = app;
  const rows = [
    [texts.retrieval, timings.retrieval],
    [texts.answering, timings.answer],
    [texts.total, timings.total],
  ] as const;

  return html`<section>
    <h3>${texts.timings}</h3>
    <table>
      <tbody>
        ${rows.map(
          ([name, milliseconds]) => html`<tr>
            <th scope="row">${name}</th>
            <td>${milliseconds.toLocaleString(app.locale, { maximumFractionDigits: 1 })} ms</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

/** A name from a catalogue; one that it does not have, from an answerer to come, as it is. */
function nameIn(names: Readonly<Record<string, string>>, key: string): string {
  return names[key] ?? key;
}

function decimal({ locale }: App, value: number | undefined): string {
  return value === undefined
    ? ''
    : value.toLocaleString(locale, {
        minimumFractionDigits: 2,
        maximumFractionDigits: 2,
        signDisplay: 'negative',
      });
}

function percent({ locale }: App, value: number): string {
  return value.toLocaleString(locale, { style: 'percent', maximumFractionDigits: 1 });
}
