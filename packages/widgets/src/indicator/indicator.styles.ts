import {css} from 'lit';

export const indicatorStyles = css`
  .cards {
    grid-template-columns: repeat(auto-fit, minmax(min(26em, 100%), 1fr));
  }
  .card {
    min-inline-size: 0;
  }
  .card > * {
    max-inline-size: 42em;
  }
  .fact {
    display: flex;
    gap: 0.35em;
    align-items: baseline;
    margin: 0 0 0.3em;
  }
  .sign {
    flex: none;
    width: 0.9em;
    height: 0.9em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
  }
  .better {
    color: var(--send-better, #1d6b3a);
  }
  .worse {
    color: var(--send-worse, #a32020);
  }
`;
