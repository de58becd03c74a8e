import { css } from '../parts/css.ts'

/** The picture of travel times: names above the bars, or beside them where there is room. */
export const travelStyles = css`
  .travel {
    --names: 0em;
    --numbers: 5.5em;
    position: relative;
  }

  .travel .lines {
    position: absolute;
    inset-inline-start: var(--names);
    width: calc(100% - var(--names) - var(--numbers));
    height: calc(100% - 1.2em);
  }

  .lines > .tick {
    stroke: var(--border);
  }

  .lines > .wait {
    stroke: var(--text);
    stroke-width: 2px;
    stroke-dasharray: 5 3;
  }

  /* Before the lines, so that none crosses a number or a name. */
  .travel-rows {
    position: relative;
  }

  .travel li {
    max-width: none;
  }

  .travel-row {
    padding-block: 0.2em;
    line-height: 1.3;
  }

  .place {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.6em;
    max-width: none;
    font-size: 0.9375em;
  }

  .place > span,
  .wait > .place {
    width: fit-content;
    background: var(--background);
  }

  .travel-row.wait > .place,
  .told.absent {
    color: var(--text-subtle);
  }

  .told {
    display: flex;
    gap: 0.35em;
    width: fit-content;
    background: var(--background);
    font-size: 0.9375em;
  }

  .plot {
    width: calc(100% - var(--numbers));
    height: 1.35em;
  }

  .bar {
    stroke: var(--sev-border, var(--action));
  }

  .bar.usual {
    fill: var(--sev-border, var(--action));
  }

  .bar.cut {
    fill: var(--sev-surface);
    stroke-width: 1.5px;
    stroke-dasharray: 4 3;
  }

  .number,
  .ticks > text {
    font-variant-numeric: tabular-nums;
  }

  .number {
    font-weight: 650;
    font-size: 0.9375em;
    stroke: var(--background);
    stroke-width: 4px;
    stroke-linejoin: round;
    paint-order: stroke;
  }

  .travel .ticks {
    width: calc(100% - var(--names) - var(--numbers));
    height: 1.2em;
    margin-inline-start: var(--names);
  }

  .ticks > text {
    font-size: 0.8125em;
  }

  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.2em;
    font-size: 0.875em;
  }

  .key > li {
    display: flex;
    align-items: center;
    gap: 0.4em;
  }

  .key .sample {
    flex: none;
    width: 1.8em;
    height: 0.9em;
  }

  @container picture (max-width: 20em) {
    .ticks > .between {
      display: none;
    }
  }

  @container picture (max-width: 14em) {
    .ticks > text {
      display: none;
    }
  }

  @container picture (min-width: 30em) {
    .travel {
      --names: 13em;
    }

    .travel-row {
      display: grid;
      grid-template-columns: calc(var(--names) - 0.75em) minmax(0, 1fr);
      column-gap: 0.75em;
      align-items: center;
    }

    .travel-row > :not(.place) {
      grid-column: 2;
    }
  }

  @media (forced-colors: active) {
    .bar {
      stroke: CanvasText;
    }

    .lines > .tick {
      stroke: GrayText;
    }

    .lines > .wait {
      stroke: Highlight;
    }

    .bar.usual {
      fill: CanvasText;
    }

    .bar.cut {
      fill: Canvas;
    }

    .number {
      stroke: none;
    }
  }
`
