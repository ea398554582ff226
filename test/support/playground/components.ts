// Components of messages that the page shows, as Discord writes them.

/** One row of buttons, or of one choice. */
export function row(...components: readonly object[]): object {
  return { type: 1, components };
}

/** One that cannot be pressed, and one that can. */
export const pageButtons: readonly object[] = [
  { type: 2, style: 2, label: '1 von 3', custom_id: 'count', disabled: true },
  { type: 2, style: 1, label: 'Weiter', custom_id: 'next' },
];

/** A choice between options, whose values count from 1. */
export function choiceOf(...labels: readonly string[]): object {
  return {
    type: 3,
    custom_id: 'pick',
    placeholder: 'Absatz wählen',
    options: labels.map((label, index) => ({ label, value: String(index + 1) })),
  };
}

/** A box with a text, a line, a section with the button "Melden", and what else stands in it. */
export function box(content: string, ...more: readonly object[]): object {
  return {
    type: 17,
    accent_color: 0x5865f2,
    components: [
      { type: 10, content },
      { type: 14 },
      {
        type: 9,
        components: [{ type: 10, content: 'Stimmt etwas nicht?' }],
        accessory: { type: 2, style: 2, label: 'Melden', custom_id: 'open' },
      },
      ...more,
    ],
  };
}
