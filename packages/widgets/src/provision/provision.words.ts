/** What the widget says, in English. */
export const en = {
  heading: 'provision',
};

export type ProvisionWords = typeof en;
