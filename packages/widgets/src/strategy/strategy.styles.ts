import {css} from 'lit';

export const strategyStyles = css`
  [part='sections'] {
    grid-template-columns: repeat(auto-fit, minmax(min(26em, 100%), 1fr));
    margin: 0.8em 0 0;
  }
  .section {
    grid-column: 1/-1;
    padding: 1.1em 0 0.6em;
    border-block-start: 2px solid var(--_border);
  }
  .half {
    grid-column: auto;
  }
  .section > [part='heading'] {
    font-size: 1.3em;
  }
  .section p,
  .bullets,
  .facts {
    max-inline-size: 42em;
  }
  [part='vision'] > p {
    font-size: 1.15em;
    max-inline-size: 36em;
  }
  .bullets {
    margin: 0 0 0.6em;
    padding-inline-start: 1.2em;
    list-style: disc;
  }
  .bullets p,
  [part='stated-terms'] p {
    margin: 0;
  }
  dl,
  dd {
    margin: 0;
  }
  dt {
    font-weight: 600;
  }
  .facts > div,
  .line > div {
    display: grid;
    grid-template-columns: minmax(5em, 1fr) 3fr;
    gap: 0 1em;
    margin: 0 0 0.4em;
  }
  .facts,
  .line {
    margin: 0 0 0.6em;
  }
  .card .facts > div {
    display: block;
  }
  .card .facts dt {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .card .bullets {
    margin: 0;
  }
  [part='stated-terms'] > li {
    margin: 0 0 0.6em;
  }
`;
