import {css} from 'lit';

/** Styles that nothing needs before something is shown. They change no size on a screen, so that nothing moves when they come. */
export const laterStyles = css`
  :focus-visible {
    outline: 3px solid var(--send-focus, var(--_accent));
    outline-offset: 2px;
  }
  .term {
    display: inline;
    min-height: 0;
    padding: 0;
    border: 0;
    color: inherit;
    background: none;
    font: inherit;
    text-align: inherit;
    text-decoration: underline dotted;
    text-underline-offset: 0.2em;
  }
  .meaning {
    max-width: min(26em, 90vw);
    padding: 0.6em 0.8em;
    border: 1px solid var(--_border);
    border-radius: var(--send-radius, 4px);
    color: var(--_text);
    background: var(--_surface);
    font-weight: 400;
  }
  @supports (position-area: block-end) {
    .meaning {
      inset-block: auto;
      inset-inline: auto;
      margin-block: 0.2em;
      margin-inline: 0;
      position-area: block-end span-inline-end;
      position-try-fallbacks:
        flip-block,
        flip-inline,
        flip-block flip-inline;
    }
  }
  .share {
    color: inherit;
  }
  @media print {
    .body {
      print-color-adjust: exact;
      font-size: 0.875em;
    }
    button,
    form,
    [part='filters'],
    .share,
    nav {
      display: none;
    }
    /* With what stands before the link. */
    span:has(> .share) {
      display: none;
    }
    .term {
      display: inline;
      text-decoration: none;
    }
    .meaning {
      display: inline;
      position: static;
      padding: 0;
      border: 0;
      font-style: italic;
    }
    .meaning::before {
      content: ' (';
    }
    .meaning::after {
      content: ')';
    }
    .meaning b {
      display: none;
    }
    a[href^='http']::after {
      content: ' (' attr(href) ')';
      font-size: 0.8em;
    }
    [part='heading'] {
      break-after: avoid;
    }
    .cards {
      display: block;
    }
    li:not(.card),
    tr,
    figure {
      break-inside: avoid;
    }
    p {
      orphans: 3;
      widows: 3;
    }
    details::details-content {
      content-visibility: visible;
      height: auto;
    }
  }
`;
