/** What the widget says, in English. */
export const en = {
  heading: 'achievements',
};

export type AchievementsWords = typeof en;
