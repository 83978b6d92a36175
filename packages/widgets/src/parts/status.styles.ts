import {css} from 'lit';

/** For widgets that show a status. */
export const statusStyles = css`
  .status {
    display: inline-flex;
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
    color: var(--send-status-none, #5b6574);
  }
  @media (forced-colors: active) {
    .icon {
      color: CanvasText;
    }
  }
`;
