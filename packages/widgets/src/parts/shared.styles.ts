import {css} from 'lit';

/**
 * What all widgets share. Pages set odd sizes on their root, so the text's size is the reader's own (`medium`) and everything inside is in em.
 *
 * The host is the page's to place, and a page's rules for `*` reach it: `.body` begins anew, and takes from the host only the type and spacing that a reader may have chosen
 * (docs/decisions/0013).
 */
export const sharedStyles = css`
  :host {
    --_text: var(--send-text, #1c2430);
    --_muted: var(--send-muted, #4b5563);
    --_accent: var(--send-accent, #1a4f8b);
    --_border: var(--send-border, #c5ccd6);
    --_surface: var(--send-surface, #fff);
    display: block;
    box-sizing: border-box;
    background: var(--_surface);
    font: 400 medium / 1.5 var(--send-font, system-ui, Arial, sans-serif);
    font-size: var(--send-font-size, medium) !important;
    letter-spacing: normal;
    word-spacing: normal;
  }
  :host([hidden]) {
    display: none !important;
  }
  * {
    box-sizing: border-box;
  }
  .body {
    all: initial;
    display: flow-root;
    width: 100%;
    color: var(--_text);
    background: var(--_surface);
    color-scheme: inherit;
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    overflow-wrap: anywhere;
    visibility: inherit;
  }
  [part='heading'] {
    margin: 0 0 0.4em;
    font-size: 1.15em;
    line-height: 1.25;
  }
  .top > * {
    font-size: 1.5em;
  }
  p {
    margin: 0 0 0.6em;
  }
  a {
    color: var(--_accent);
  }
  ul,
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  summary,
  button {
    cursor: pointer;
  }
  summary {
    padding: 0.15em 0;
    color: var(--_accent);
  }
  button {
    min-height: 2.75em;
    padding: 0.45em 1em;
    border: 1px solid var(--_accent);
    border-radius: var(--send-radius, 4px);
    color: var(--_accent);
    background: var(--_surface);
    font: inherit;
    font-weight: 600;
  }
  .quiet {
    margin: 0 0 0.3em;
    color: var(--_muted);
    font-size: 0.875em;
  }
  .notice {
    margin: 0 0 0.8em;
    padding: 0.5em 0.8em;
    border-inline-start: 4px solid var(--_accent);
    background: var(--send-notice, #eef3f9);
  }
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(21em, 100%), 1fr));
    gap: 0 2.5em;
  }
  .card {
    padding: 0.9em 0 0.6em;
    border-block-start: 1px solid var(--_border);
  }
  .card:only-child {
    grid-column: 1/-1;
  }
  .easy-read {
    font-size: 1.2em;
  }
  .easy-read li {
    display: grid;
    grid-template-columns: 5em 1fr;
    gap: 1em;
    align-items: center;
    margin: 0 0 0.6em;
  }
  @media screen {
    .folded {
      display: none;
    }
  }
  .end {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    margin: 0.8em 0 0;
  }
`;
