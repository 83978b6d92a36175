/** What the widget says, in English. */
export const en = {
  heading: 'services',
};

export type ServicesWords = typeof en;
