import { css } from './css.ts'

/**
 * What pictures have in common. Lengths along a picture are shares of its width, and all else is in em: no text shrinks with the
 * room. A picture looks at its own width, since it may stand in a column of the page.
 */
export const picturesStyles = css`
  .picture {
    container: picture / inline-size;
    margin-top: 0.3em;
  }

  .picture > * + * {
    margin-top: 0.4em;
  }

  .picture ul {
    list-style: none;
  }

  .picture svg:not(.icon) {
    display: block;
    overflow: visible;
    fill: currentColor;
  }

  .hatch > rect {
    fill: var(--background);
  }

  .hatch > path {
    stroke: var(--sev-border, var(--action));
    stroke-width: 3px;
  }

  .scroll {
    overflow-x: auto;
  }

  .numbers {
    width: 100%;
    border-collapse: collapse;
    font-size: 0.9375em;
    font-variant-numeric: tabular-nums;
  }

  .numbers caption {
    text-align: start;
    color: var(--text-subtle);
  }

  .numbers th,
  .numbers td {
    padding: 0.2em 0.6em 0.2em 0;
    border-bottom: 1px solid var(--border);
    text-align: start;
    vertical-align: top;
  }

  .numbers th {
    font-weight: 600;
  }

  @media (forced-colors: active) {
    .hatch > rect {
      fill: Canvas;
    }

    .hatch > path {
      stroke: CanvasText;
    }
  }
`
