import {css} from 'lit';

export const inclusionMapStyles = css`
  .map {
    container-type: inline-size;
  }
  button[aria-pressed='true'] {
    color: var(--_surface);
    background: var(--_accent);
  }
  .phases,
  .filters > div,
  .links {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(14em, 100%), 1fr));
    gap: 0.2em 1.2em;
  }
  .phases p {
    margin: 0 0 0.3em;
  }
  .filters > summary {
    padding: 0.5em 0;
    font-weight: 600;
  }
  input,
  select {
    display: block;
    inline-size: 100%;
    min-block-size: 2.75em;
    padding: 0.3em 0.5em;
    border: 1px solid var(--_muted);
    border-radius: var(--send-radius, 4px);
    color: inherit;
    background: var(--_surface);
    font: inherit;
  }
  .bar,
  .zoom,
  .choice,
  .key,
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 1.2em;
    align-items: center;
    justify-content: space-between;
  }
  .bar {
    padding: 0.6em 0;
  }
  .bar p,
  .choice p {
    margin: 0;
  }
  .modes button {
    padding: 0.45em 0.9em;
    margin-inline-start: -1px;
    border-radius: 0;
  }
  .name,
  .badge {
    vertical-align: middle;
  }
  .name,
  .links button {
    display: inline-flex;
    gap: 0.5em;
    align-items: center;
    min-block-size: 1.9em;
    min-height: 0;
    padding: 0.1em 0.3em;
    margin-inline-start: -0.3em;
    border-color: transparent;
    text-align: start;
    line-height: 1.3;
  }
  .links button {
    font-weight: 400;
  }
  :is(.name, .links button):hover span {
    text-decoration: underline;
  }
  .badge {
    padding: 0 0.6em;
    border: 1px solid;
    border-radius: 1em;
    font-size: 0.8125em;
    font-weight: 700;
  }
  .facts::first-letter {
    text-transform: uppercase;
  }
  .card {
    padding: 0.5em 0;
  }
  .links {
    font-size: 0.9375em;
  }
  .links p {
    margin: 0;
    padding-inline-start: 2.9em;
  }
  .sample {
    flex: none;
    inline-size: 1.5em;
    block-size: 1.5em;
  }
  .wide {
    inline-size: 2.1em;
  }
  .show-all {
    margin: 0.3em 0 0.8em;
  }
  figure {
    position: relative;
    margin: 0 0 0.8em;
  }
  .area {
    display: block;
    inline-size: 100%;
    aspect-ratio: 5 / 4;
    border: 1px solid var(--_border);
    touch-action: pan-y;
    user-select: none;
    cursor: grab;
  }
  .zoom {
    gap: 0.4em;
    justify-content: start;
    margin: 0.4em 0 0;
  }
  .outline {
    fill: var(--send-notice, #eef3f9);
    stroke: var(--_muted);
  }
  .line {
    fill: none;
    stroke-width: 1.6;
  }
  .line,
  .outline {
    vector-effect: non-scaling-stroke;
  }
  .supportAndChallenge {
    stroke: var(--send-map-support, #2b6cb0);
  }
  .bestPracticeReview {
    stroke: var(--send-map-review, #a34a00);
    stroke-dasharray: 7 4;
  }
  .championExchange {
    stroke: var(--send-map-exchange, #4d7c0f);
    stroke-dasharray: 0 4.5;
    stroke-linecap: round;
    stroke-width: 2.6;
  }
  .centred .line:not(.strong) {
    opacity: 0.35;
  }
  .strong {
    stroke-width: 3.2;
  }
  .place {
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
  circle {
    fill: transparent;
  }
  .near .ring {
    stroke: var(--_muted);
  }
  .place[aria-selected='true'] .ring {
    stroke: var(--_text);
    stroke-width: 3;
  }
  .place:focus-visible .ring {
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
    pointer-events: none;
    unicode-bidi: plaintext;
  }
  .choice {
    min-block-size: 6em;
  }
  .choice p {
    flex: 1 1 12em;
  }
  .key {
    justify-content: start;
    gap: 0.1em 1.2em;
    color: var(--_text);
  }
  .key li {
    display: flex;
    gap: 0.4em;
    align-items: center;
  }
  .scroll {
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
    padding: 0.3em 0.8em 0.3em 0;
    border-block-end: 1px solid var(--_border);
    text-align: start;
    vertical-align: top;
  }
  .foot {
    padding: 0.6em 0 0;
    border-block-start: 1px solid var(--_border);
  }
  .foot > div {
    flex: 1 1 18em;
  }
  .announcement {
    position: absolute;
    margin: 0;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  @container (inline-size >= 44em) {
    .places {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: 2em;
    }
    figure {
      position: sticky;
      inset-block-start: 1em;
      align-self: start;
    }
    .choice {
      min-block-size: 4.4em;
    }
  }
  @media (any-pointer: coarse) {
    .name,
    .links button {
      min-block-size: 2.75em;
    }
    .reach {
      r: 20px;
    }
  }
  @media (forced-colors: active) {
    .mark,
    .line {
      stroke: CanvasText;
    }
    .mark:not(.member) {
      fill: CanvasText;
      stroke: Canvas;
    }
    button[aria-pressed='true'] {
      forced-color-adjust: none;
      color: HighlightText;
      background: Highlight;
    }
    .place:is([aria-selected='true'], :focus-visible) .ring {
      stroke: Highlight;
    }
  }
  @media print {
    .name,
    .links button {
      display: inline-flex;
      padding: 0;
      border: 0;
      color: inherit;
      background: none;
    }
    .filters,
    .bar,
    .choice,
    .how {
      display: none;
    }
    .places {
      display: block;
    }
    figure {
      position: static;
      break-inside: avoid;
    }
    .scroll {
      overflow: visible;
    }
    table {
      min-inline-size: 0;
    }
  }
`;
