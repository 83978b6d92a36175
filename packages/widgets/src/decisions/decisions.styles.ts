import {css} from 'lit';

export const decisionsStyles = css`
  .trail {
    max-inline-size: 75em;
    margin-inline-start: 0.45em;
    border-inline-start: 2px solid var(--_border);
  }
  .card {
    position: relative;
    padding-block: 0 1.4em;
    padding-inline: 1.5em 0;
    border: 0;
  }
  .card::before {
    content: '';
    position: absolute;
    inset-block-start: 0.2em;
    inset-inline-start: calc(-0.45em - 1px);
    inline-size: 0.9em;
    block-size: 0.9em;
    border: 3px solid var(--_accent);
    border-radius: 50%;
    background: var(--_surface);
  }
  [part='meeting']::before {
    background: var(--_accent);
  }
  small {
    display: block;
    color: var(--_muted);
    font-size: 0.8em;
    font-weight: 600;
  }
  .sections {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(24em, 100%), 1fr));
    gap: 0.6em 2.5em;
    margin-block-end: 0.6em;
  }
  .card > p,
  .card > .quiet {
    max-inline-size: 46em;
  }
  .label,
  .outcome {
    margin: 0;
  }
  [part='decision'] {
    margin: 0.2em 0 0.6em;
    padding-inline-start: 0.8em;
    border-inline-start: 4px solid var(--_accent);
  }
  [part='decision'] p:last-child {
    margin: 0;
  }
  .plain {
    margin: 0;
    padding-inline-start: 1.3em;
    list-style: disc;
  }
  summary {
    padding: 0.25em 0;
  }
  .answer {
    margin-inline-start: 1.3em;
  }
`;
