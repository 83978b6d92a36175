import {css} from 'lit';

export const principlesStyles = css`
  .principles {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(20em, 100%), 1fr));
    gap: 0 2em;
  }
`;
