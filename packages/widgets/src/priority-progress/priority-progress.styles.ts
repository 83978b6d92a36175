import {css} from 'lit';

export const priorityProgressStyles = css`
  .counts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 1.1em;
    margin: 0.2em 0 0.4em;
  }
  .bar {
    display: block;
    width: 100%;
    height: 0.6em;
    margin: 0 0 0.5em;
    border: 1px solid var(--_border);
    border-radius: 0.3em;
  }
  .bar rect {
    stroke: var(--_surface);
    stroke-width: 2;
    vector-effect: non-scaling-stroke;
  }
  rect {
    fill: currentColor;
  }
  .dates {
    margin: 0 0 0.4em;
  }
  .late {
    font-weight: 600;
  }
  @media (forced-colors: active) {
    .bar rect {
      fill: CanvasText;
      stroke: Canvas;
    }
  }
`;
