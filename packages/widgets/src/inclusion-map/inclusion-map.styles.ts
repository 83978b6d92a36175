import {css} from 'lit';

export const inclusionMapStyles = css`
  .map {
    container-type: inline-size;
  }
  button[aria-pressed='true'] {
    color: var(--_surface);
    background: var(--_accent);
  }
  [part='links'] {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(14em, 100%), 1fr));
    gap: 0.2em 1.2em;
    font-size: 0.9375em;
  }
  .bar,
  .bar > div,
  .zoom,
  [part='choice'],
  [part='key'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 1.2em;
    align-items: center;
  }
  .bar {
    justify-content: space-between;
    padding: 0.6em 0;
  }
  .bar p,
  [part='choice'] p {
    margin: 0;
  }
  [part='school-name'],
  [part='link'] {
    display: inline-flex;
    gap: 0.5em;
    align-items: center;
    min-block-size: 1.6em;
    padding: 0.1em 0.3em;
    margin-inline-start: -0.3em;
    border-color: transparent;
    text-align: start;
    line-height: 1.3;
  }
  [part='link'] {
    font-weight: 400;
  }
  .badge {
    font-weight: 700;
  }
  .facts::first-letter {
    text-transform: uppercase;
  }
  .card {
    padding: 0.5em 0;
  }
  [part='links'] p {
    margin: 0;
    padding-inline-start: 2.9em;
  }
  .sample {
    flex: none;
    inline-size: 1.7em;
    block-size: 1.7em;
  }
  figure {
    margin: 0 0 0.8em;
  }
  [part='map'] {
    display: block;
    inline-size: 100%;
    aspect-ratio: 5 / 4;
    border: 1px solid var(--_border);
    touch-action: pan-y;
    user-select: none;
    cursor: grab;
    will-change: transform;
  }
  .bar > div,
  .zoom {
    gap: 0.3em;
  }
  .zoom {
    padding: 0.4em 0;
  }
  .outline {
    fill: var(--send-notice, #eef3f9);
    stroke: var(--_muted);
  }
  .line {
    fill: none;
    stroke-width: 1.5;
  }
  .line,
  .outline {
    vector-effect: non-scaling-stroke;
  }
  path,
  text {
    pointer-events: none;
  }
  .supportAndChallenge {
    stroke: var(--send-map-support, #2b6cb0);
  }
  .bestPracticeReview {
    stroke: var(--send-map-review, #a34a00);
    stroke-dasharray: 7 4;
  }
  .championExchange {
    stroke: var(--send-map-exchange, #46720d);
    stroke-dasharray: 2.5 4.5;
    stroke-width: 2.5;
  }
  /* Dashes take a browser without a graphics card a tenth of a second to paint where there are many: too long while they are dragged. */
  :active .many > .line {
    stroke-dasharray: 0;
  }
  .centred .line:not(.strong) {
    opacity: 0.35;
  }
  .strong {
    stroke-width: 3;
  }
  .place {
    fill: transparent;
    outline: none;
    cursor: pointer;
  }
  .mark {
    fill: var(--_accent);
    stroke: var(--_surface);
    stroke-width: 1.5;
  }
  .mark.member {
    fill: var(--_surface);
    stroke: var(--_accent);
    stroke-width: 2.5;
  }
  .mark.ours {
    fill: var(--send-map-ours, #a3195b);
  }
  .near {
    stroke: var(--_muted);
  }
  .place[aria-selected='true'] {
    stroke: var(--_text);
    stroke-width: 3;
  }
  .place:focus-visible {
    stroke: var(--send-focus, var(--_accent));
    stroke-width: 4;
  }
  text {
    fill: var(--_text);
    stroke: var(--_surface);
    stroke-width: 4;
    paint-order: stroke;
    font-size: 14px;
    font-weight: 700;
    text-anchor: middle;
    unicode-bidi: plaintext;
  }
  [part='choice'] {
    align-items: start;
    min-block-size: 6em;
  }
  [part='choice'] p {
    flex: 1 1 14em;
  }
  [part='key'] {
    gap: 0.1em 1.2em;
    margin: 0 0 0.4em;
    color: var(--_text);
  }
  [part='key'] li {
    display: flex;
    gap: 0.4em;
    align-items: center;
  }
  [part='table'] {
    overflow-x: auto;
  }
  table {
    inline-size: 100%;
    min-inline-size: 46em;
    border-collapse: collapse;
  }
  caption,
  th,
  td {
    padding: 0.3em;
    border-block-end: 1px solid var(--_border);
    text-align: start;
    vertical-align: top;
  }
  @media screen {
    @container (inline-size >= 44em) {
      .places {
        display: grid;
        grid-template-columns: minmax(0, 1fr) min(50%, 36em);
        gap: 2em;
      }
      figure {
        position: sticky;
        inset-block-start: 1em;
        align-self: start;
      }
    }
  }
  @media (forced-colors: active) {
    svg {
      --_text: CanvasText;
      --_muted: CanvasText;
      --_accent: CanvasText;
      --_surface: Canvas;
      --send-notice: Canvas;
      --send-map-ours: CanvasText;
    }
    .line {
      stroke: CanvasText;
    }
    button[aria-pressed='true'] {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }
    .place:is([aria-selected='true'], :focus-visible) {
      stroke: Highlight;
    }
  }
  @media print {
    [part='school-name'],
    [part='link'] {
      display: inline-flex;
      padding: 0;
      color: inherit;
      background: none;
    }
    [part='choice'],
    .how {
      display: none;
    }
    [part='table'] {
      overflow: visible;
    }
    table {
      min-inline-size: 0;
    }
  }
`;
