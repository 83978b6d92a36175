/** What the widget says, in English. */
export const en = {
  heading: 'value-for-money',
};

export type ValueForMoneyWords = typeof en;
