import {css} from 'lit';

export const provisionStyles = css`
  [part='group'] {
    margin: 1.4em 0 0;
  }
  [part='group'] > [part='heading'] {
    font-size: 1.3em;
  }
  [part='summary'],
  [part='document'] {
    max-width: 42em;
  }
  .quiet,
  [part='action'] {
    max-width: 46em;
  }
  dl {
    margin: 0 0 0.6em;
  }
  dl > div {
    margin: 0 0 0.4em;
  }
  dt {
    display: inline;
    font-weight: 600;
  }
  dt::after {
    content: ' ';
  }
  dd {
    display: inline;
    margin: 0;
  }
  .points {
    margin: 0.1em 0 0;
    padding-inline-start: 1.3em;
    list-style: disc;
  }
  .points p {
    margin: 0;
  }
  .inline,
  .inline li {
    display: inline;
  }
  .inline li:not(:last-child)::after {
    content: ', ';
  }
  [part='action'] {
    margin: 0.8em 0;
    padding-inline-start: 1em;
    border-inline-start: 4px solid var(--_border);
  }
  [part='count'] {
    margin: 0.6em 0 0;
  }
`;
