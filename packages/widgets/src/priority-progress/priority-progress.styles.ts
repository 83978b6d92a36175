import {css} from 'lit';

export const priorityProgressStyles = css`
  .counts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 1.1em;
    margin: 0.2em 0 0.4em;
  }
  .status {
    display: flex;
    gap: 0.35em;
    align-items: center;
  }
  .icon {
    flex: none;
    width: 0.9em;
    height: 0.9em;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
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
  .complete {
    color: var(--send-status-complete, #1d6b3a);
  }
  .onTrack {
    color: var(--send-status-on-track, #1a5fa0);
  }
  .atRisk {
    color: var(--send-status-at-risk, #8a5a00);
  }
  .offTrack {
    color: var(--send-status-off-track, #a32020);
  }
  .paused,
  .stopped {
    color: var(--send-status-stopped, #5b4a86);
  }
  .notStarted,
  .notReported {
    color: var(--send-status-none, #667080);
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
