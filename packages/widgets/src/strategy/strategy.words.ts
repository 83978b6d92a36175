/** What the widget says, in English. */
export const en = {
  heading: 'strategy',
};

export type StrategyWords = typeof en;
