// A small story for conversations.

import { articleOf } from './story.ts';

/** A small story with two speakers, in which every sort of follow-up finds something. */
export const pool = articleOf(
  `---
title: "Altdorf baut sein Freibad um"
language: de
---

Der Gemeinderat von Altdorf hat am Montag den Umbau des Freibads beschlossen. Die Kosten liegen bei zwei Millionen Euro, die Hälfte zahlt das Land.

„Das Bad war am Ende“, sagte Bürgermeisterin Ina Brandt. Die letzte Sanierung fand 1974 statt.

Baubeginn ist im Oktober, die Bauzeit beträgt acht Monate. Während der Arbeiten fährt ein Badebus zum Hallenbad nach Neustadt.

Zwölf Räte stimmten dafür, drei dagegen. Einer enthielt sich.

Die Rutsche wird abgerissen. An ihre Stelle tritt ein Kletterturm, den die Firma Hahn & Sohn baut.

Der Schwimmverein bemängelt, dass die Zahl der Umkleidekabinen von 40 auf 25 sinkt, so sein Vorsitzender Udo Kern.
`,
  'pool.md',
);
