import { css } from '../parts/css.ts'

/** The picture of the week: for each part of the day how it stands, and below it who makes it so. */
export const weekStyles = css`
  .band {
    padding-block: 0.35em;
    border-top: 1px solid var(--border);
  }

  .band-row,
  .days-row {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0 0.75em;
    align-items: center;
    max-width: none;
  }

  .days,
  .strip {
    width: 100%;
    height: 1.2em;
  }

  .days > text,
  .strip > text {
    font-size: 0.8125em;
  }

  .cells {
    display: grid;
    grid-template-columns: repeat(7, minmax(0, 1fr));
  }

  .cell {
    display: flex;
    justify-content: center;
    margin-inline: 4.2%;
    padding-bottom: 0.15em;
    border: 1px solid var(--sev-border);
    border-radius: 2px;
    background: var(--sev-surface);
  }

  .lane {
    margin-top: 0.2em;
    line-height: 1.3;
  }

  .lane > span,
  .needs {
    font-size: 0.875em;
  }

  .needs {
    grid-column: 1 / -1;
    padding-inline-start: 0.9em;
    color: var(--text-subtle);
  }

  .strip > .yes {
    fill: var(--action);
    stroke: var(--action);
  }

  .need > .strip > .yes {
    fill: var(--text-subtle);
    stroke: var(--text-subtle);
  }

  .strip > .part {
    stroke: var(--action);
  }

  .strip > .no {
    fill: none;
    stroke: var(--border);
  }

  .strip > .unknown {
    fill: none;
    stroke: var(--border-control);
    stroke-dasharray: 2 2;
  }

  @container picture (min-width: 24em) {
    .band-row,
    .days-row {
      grid-template-columns: minmax(13.25em, 1fr) minmax(0, 3fr);
    }

    .days {
      grid-column: 2;
    }
  }

  @media (forced-colors: active) {
    .strip > .yes,
    .need > .strip > .yes {
      fill: CanvasText;
    }

    .strip > .no {
      stroke: GrayText;
    }
  }
`
