// The views by name.

import { compareView } from './compare-view.ts';
import { helpView } from './help-view.ts';
import { quotesView } from './quotes-view.ts';
import { storyView } from './story-view.ts';
import { timelineView } from './timeline-view.ts';
import type { View } from './view.ts';

const views = {
  story: storyView,
  quotes: quotesView,
  timeline: timelineView,
  compare: compareView,
  help: helpView,
} satisfies Readonly<Record<string, View>>;

/** What a custom id calls a view. */
export type ViewName = keyof typeof views;

/** The view of that name; undefined where there is none. */
export function viewNamed(name: string | undefined): View | undefined {
  return isViewName(name) ? views[name] : undefined;
}

function isViewName(name: string | undefined): name is ViewName {
  return name !== undefined && Object.hasOwn(views, name);
}
