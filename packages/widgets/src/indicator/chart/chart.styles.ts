import {css} from 'lit';

export const chartStyles = css`
  figure {
    container-type: inline-size;
    margin: 0.6em 0;
  }
  .chart {
    display: block;
    inline-size: 100%;
    block-size: auto;
    max-inline-size: 26em;
    overflow: visible;
    fill: var(--_text);
  }
  .wide {
    display: none;
    max-inline-size: 40em;
  }
  @container (min-width: 30em) {
    .narrow {
      display: none;
    }
    .wide {
      display: block;
    }
  }
  .chart path {
    fill: none;
    stroke: var(--_c, currentColor);
    stroke-width: 1.75;
  }
  .chart .grid {
    stroke: var(--_border);
    stroke-width: 1;
  }
  .chart .mark {
    fill: var(--_c);
  }
  .chart .hollow {
    fill: var(--_surface);
  }
  .faint {
    fill: var(--_muted);
  }
  .own {
    --_c: var(--send-chart-own, #1a4f8b);
    font-weight: 600;
  }
  .national {
    --_c: var(--send-chart-national, #8a5a00);
  }
  .region {
    --_c: var(--send-chart-region, #5b4a86);
  }
  .statisticalNeighbours,
  .other {
    --_c: var(--send-chart-peers, #1d6b3a);
  }
  .goal {
    --_c: var(--send-chart-target, #a32020);
  }
  .own path {
    stroke-width: 2.75;
  }
  .scroll {
    overflow-x: auto;
    overflow-wrap: break-word;
  }
  table {
    border-collapse: collapse;
  }
  th,
  td {
    padding-block: 0.3em;
    padding-inline-end: 1em;
    border-block-end: 1px solid var(--_border);
    text-align: start;
    vertical-align: top;
  }
  .svg {
    margin-block: 0.5em;
  }
  @media (forced-colors: active) {
    .card,
    .chart *,
    .sign {
      --_c: CanvasText;
      --_text: CanvasText;
      --_muted: CanvasText;
      --_border: GrayText;
      --_surface: Canvas;
      color: CanvasText;
    }
  }
`;
