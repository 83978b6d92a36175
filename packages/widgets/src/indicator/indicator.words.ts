/** What the widget says, in English. */
export const en = {
  heading: 'indicator',
};

export type IndicatorWords = typeof en;
