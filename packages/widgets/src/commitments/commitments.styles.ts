import {css} from 'lit';

export const commitmentsStyles = css`
  .card p,
  dd {
    max-inline-size: 42em;
  }
  dl {
    margin: 0 0 0.6em;
  }
  dt {
    font-weight: 600;
  }
  dd {
    margin: 0 0 0.4em;
  }
  .facts > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.6em;
  }
  .facts dt {
    color: var(--_muted);
    font-weight: 400;
  }
  .facts dd {
    margin: 0;
  }
  [part='documents'],
  details {
    margin: 0 0 0.6em;
  }
  [part='documents'] a {
    display: inline-block;
    min-block-size: 1.5em;
  }
  .schools {
    margin-block-start: 1.5em;
  }
`;
