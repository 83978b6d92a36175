/** What the widget says, in English. */
export const en = {
  heading: 'commitments',
};

export type CommitmentsWords = typeof en;
