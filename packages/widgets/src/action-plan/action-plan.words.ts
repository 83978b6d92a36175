/** What the widget says, in English. */
export const en = {
  heading: 'action-plan',
};

export type ActionPlanWords = typeof en;
