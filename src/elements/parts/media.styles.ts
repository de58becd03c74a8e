import { css } from './css.ts'

/** What depends on the room there is, and on how the page is seen: wide, in forced colours, on paper. Nothing moves, so none of it asks whether it may. */
export const mediaStyles = css`
  @container beon (max-width: 53.99em) {
    .setting .row.empty {
      display: none;
    }

    .setting .row {
      display: grid;
      grid-template-columns: 6.5em minmax(0, 1fr);
      gap: 0 0.5em;
    }
  }

  @container beon (max-width: 17.99em) {
    .setting .row {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  @container beon (min-width: 46em) {
    .page {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      grid-template-rows: auto auto auto 1fr;
    }

    .page > * {
      grid-column: 1 / -1;
    }

    .page > .pane {
      grid-column: 1;
    }

    .page:not(.plain) > .facts {
      grid-column: 2;
      grid-row: 2;
    }

    .plain > .places {
      grid-column: 2;
      grid-row: 3 / span 2;
    }

    .plan {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      grid-template-rows: auto 1fr;
    }

    /* The longest of the three is about as high as the others together: with the week that of the relatives, without it plan B. */
    .plan > :has(.week),
    .plan:not(:has(.week)) > :first-child {
      grid-row: span 2;
    }

    .settings:not(.plain),
    .about-rows {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }

  /* Not on paper: where a sheet ends, rows that hang together are drawn over each other. */
  @media screen {
    @container beon (min-width: 54em) {
      .settings:not(.plain) {
        grid-template-columns: repeat(5, minmax(0, 1fr));
        gap: 0 0.5em;
      }

      .settings:not(.plain) > .setting {
        display: grid;
        grid-row: span 8;
        grid-template-rows: subgrid;
        align-content: start;
      }

      .setting > dl {
        display: grid;
        grid-row: span 6;
        grid-template-rows: subgrid;
      }

      .setting > dl > .row {
        padding-top: 0.3em;
        border-top: 1px solid var(--border);
        hyphens: auto;
      }
    }
  }

  /* The questions stand beside all the rest, so that every answer is seen to work. */
  @container beon (min-width: 76em) {
    .page:not(.plain) {
      grid-template-columns: minmax(0, 1fr) 23em;
      grid-template-rows: repeat(7, auto) 1fr;
      row-gap: 0;
    }

    .page:not(.plain) > * {
      grid-column: 1;
      margin-bottom: var(--space);
    }

    .page:not(.plain) > .verdict {
      grid-column: 1 / -1;
    }

    .page:not(.plain) > .facts {
      grid-row: 2 / -1;
    }

    .answer > .todos {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }

  @media screen and (min-height: 37.5em) {
    .verdict {
      position: sticky;
      top: var(--sticky-top);
      z-index: 1;
    }

    input,
    select,
    textarea,
    button,
    summary,
    h2 {
      scroll-margin-top: calc(var(--sticky-top) + var(--stuck, 10em) + 0.75em);
    }
  }

  @media (forced-colors: active) {
    .verdict,
    .help-now,
    .setting.recommended,
    .answered {
      border-color: Highlight;
    }

    .icon {
      color: CanvasText;
    }
  }

  /*
   * What happens in one of these is laid out and painted by itself, and what only moves is not painted again: an answer is on the
   * screen in half the time. A ring around what has the focus must find room inside.
   */
  @media screen {
    .panel,
    .settings,
    .question {
      contain: content;
    }
  }

  @media print {
    .root {
      /* A block in a line is not broken between two sheets. */
      display: block;
      color-scheme: light;
      font-size: 10pt;
    }

    .page,
    .pane,
    .plan {
      display: block;
    }

    .page > * + *,
    .pane > * + *,
    .plan > * + * {
      margin-top: 0.75em;
    }

    button:not(li > *, dt > *),
    .panel .todo-foot > :not(p, [open]),
    details:not([open], .reason, .rest, .decides),
    .turning,
    .jumps,
    .known,
    .decision,
    .copied {
      display: none;
    }

    /* What is half written, or cannot be used, is not used in what stands above it. */
    .question:not(.answered) .field input {
      color: transparent;
    }

    /* Only where it is opened below: an engine that does not know one of these takes none of them, such as Firefox 140. */
    .rest > summary,
    summary::details-content {
      display: none;
    }

    /* What was folded away on the screen is read on paper: the whole of a list, and what stands behind the recommendation. */
    .rest::details-content,
    .answer .reason::details-content {
      content-visibility: visible;
      block-size: auto;
      display: block;
    }

    h2,
    h3,
    h4,
    .days-row {
      break-after: avoid;
    }

    .todo,
    .setting,
    .question,
    .note,
    .reason,
    .travel,
    .band,
    .plan-row {
      break-inside: avoid;
    }

    .scroll {
      overflow-x: visible;
    }
  }
`
