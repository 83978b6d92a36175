import {css} from 'lit';

export const actionPlanStyles = css`
  .counts,
  fieldset,
  fieldset label,
  .state {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 1.3em;
    align-items: center;
    margin: 0 0 0.6em;
    padding: 0;
    border: 0;
  }
  fieldset label,
  .state {
    gap: 0 0.5em;
    margin: 0 0 0.2em;
  }
  fieldset input {
    inline-size: 1.2em;
    min-block-size: 1.8em;
    margin: 0;
    accent-color: var(--_accent);
  }
  legend {
    padding: 0.5em 0 0;
  }
  legend,
  [part='count'],
  .state time,
  [part='next'] time {
    font-weight: 600;
  }
  [part='next'],
  .cards {
    margin: 0 0 0.8em;
  }
  section > [part='heading'] {
    font-size: 1.3em;
  }
  .cards {
    grid-template-columns: repeat(auto-fill, minmax(min(26em, 100%), 1fr));
  }
  .card {
    max-inline-size: 38em;
  }
  .more,
  [part='facts'] {
    margin: 0 0 0.4em;
  }
  .more li {
    margin: 0 0 0.2em;
  }
  li b {
    color: var(--_muted);
    font-weight: 400;
  }
  .points p {
    margin: 0;
  }
  .points {
    padding-inline-start: 1.2em;
    list-style: disc;
  }
  .more [part='update'] {
    margin: 0.6em 0;
    padding-inline-start: 0.8em;
    border-inline-start: 3px solid var(--_border);
  }
  @media screen {
    section:not(:has(.card:not(.folded))) {
      display: none;
    }
  }
  @media print {
    [part='next'] a {
      display: inline;
    }
    fieldset input {
      display: none;
    }
  }
`;
