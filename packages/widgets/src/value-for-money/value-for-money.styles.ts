import {css} from 'lit';

export const valueForMoneyStyles = css`
  [part='reviews'] {
    margin: 1.6em 0 0;
  }
  .indicator {
    margin: 0 0 0.8em;
  }
  .indicator p {
    margin: 0;
  }
  [part='privacy'],
  .points {
    max-width: 42em;
  }
  .quiet {
    max-width: 46em;
  }
  .scroll {
    container-type: inline-size;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    table-layout: fixed;
  }
  caption {
    padding-block: 0 0.4em;
    color: var(--_muted);
    text-align: start;
  }
  th,
  td {
    padding-block: 0.5em 0.2em;
    padding-inline: 0 1em;
    text-align: start;
    vertical-align: top;
  }
  thead th {
    vertical-align: bottom;
  }
  tbody {
    border-block-start: 1px solid var(--_border);
  }
  th div {
    font-weight: 400;
  }
  th:first-child {
    width: 32%;
  }
  [colspan] {
    padding-block: 0.2em 0.8em;
  }
  .points {
    padding-inline-start: 1.3em;
    list-style: disc;
  }
  .points p {
    margin: 0;
  }
  @container (max-width: 40em) {
    table,
    caption,
    tbody,
    tr,
    th,
    td {
      display: block;
      padding-block: 0.15em;
    }
    thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    th:first-child {
      width: auto;
    }
    tbody {
      padding-block: 0.6em;
    }
    [data-label]::before {
      content: attr(data-label) ': ';
      content: attr(data-label) ': ' / '';
      font-weight: 600;
    }
  }
`;
