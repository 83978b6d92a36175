import {css} from 'lit';

/** For widgets whose reader can search and filter. */
export const listStyles = css`
  [part='filters'] > div {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(14em, 100%), 1fr));
    gap: 0.2em 1.2em;
  }
  [part='filters'] > summary {
    padding: 0.5em 0;
    font-weight: 600;
  }
  input,
  select {
    display: block;
    inline-size: 100%;
    min-block-size: 2.75em;
    padding: 0.3em 0.5em;
    border: 1px solid var(--_muted);
    border-radius: var(--send-radius, 4px);
    color: inherit;
    background: var(--_surface);
    font: inherit;
  }
`;
