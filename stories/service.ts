// Storybook shows stories in iframe.html, beside the data, wherever it is hosted. Tests show them on pages of their own, with the data at the root of the host.
const beside = location.pathname.endsWith('/iframe.html') ? location.href : location.origin;

/** The address of the exported datasets: real files, which stories fetch as any page would. */
export const service = new URL('storybook-data/v1', beside).href;
