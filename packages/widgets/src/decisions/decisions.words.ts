/** What the widget says, in English. */
export const en = {
  heading: 'decisions',
};

export type DecisionsWords = typeof en;
