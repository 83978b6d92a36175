import {css} from 'lit';

export const servicesStyles = css`
  dl {
    margin: 0 0 0.6em;
  }
  .facts > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.6em;
    margin: 0 0 0.2em;
  }
  dt {
    color: var(--_muted);
  }
  dd {
    margin: 0;
  }
  dd > a,
  dd > ul > li > a {
    display: inline-block;
    min-block-size: 1.5em;
  }
  .card p {
    max-inline-size: 42em;
  }
  [part='reviews'] [part='heading'] {
    margin: 0 0 0.2em;
    font-size: 1em;
  }
  .review p {
    margin: 0 0 0.2em;
  }
  .review,
  details {
    margin: 0 0 0.6em;
  }
  details > .review {
    margin-block-start: 0.6em;
  }
`;
