import {css} from 'lit';

export const achievementsStyles = css`
  .year {
    padding: 0.6em 0 0;
  }
  .year > [part='heading'] {
    font-size: 1.35em;
  }
  [part='heading'] > .quiet {
    display: block;
    margin: 0;
    font-weight: 400;
    font-size: 0.76em;
  }
  .did {
    margin: 0;
  }
`;
