/** An id for each local area in England that has a strategy: all are the fictional Marlhaven's. */
export const ids = Array.from({length: 153}, (_, index) => `marlhaven-${index + 1}`);
