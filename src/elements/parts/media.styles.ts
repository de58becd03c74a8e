import { css } from 'lit'

/** What depends on the room there is, and on how the page is seen: wide, in forced colours, without motion, on paper. */
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

  @container beon (min-width: 46em) {
    .top {
      grid-template-columns: minmax(0, 1.15fr) minmax(0, 1fr);
    }

    .plan {
      grid-template-columns: repeat(3, minmax(0, 1fr));
      align-items: start;
    }
  }

  @container beon (min-width: 54em) {
    .settings {
      grid-template-columns: repeat(5, minmax(0, 1fr));
      grid-template-rows: repeat(7, auto);
      gap: 0 0.5em;
    }

    .setting {
      display: grid;
      grid-row: span 7;
      grid-template-rows: subgrid;
    }

    .setting > dl {
      display: grid;
      grid-row: span 5;
      grid-template-rows: subgrid;
    }

    .setting > dl > .row {
      padding-top: 0.3em;
      border-top: 1px solid var(--border);
      hyphens: auto;
    }
  }

  @media (min-height: 37.5em) {
    .verdict {
      position: sticky;
      top: var(--beon-sticky-top, 0);
      z-index: 1;
    }

    input,
    button,
    summary,
    h2 {
      scroll-margin-top: 10em;
    }
  }

  @media (forced-colors: active) {
    .verdict,
    .setting.recommended,
    .answered {
      border-color: Highlight;
    }

    .icon {
      color: CanvasText;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    * {
      scroll-behavior: auto;
      transition: none;
      animation: none;
    }
  }

  @media print {
    .root {
      color-scheme: light;
      font-size: 10pt;
    }

    .verdict {
      position: static;
    }

    .turning,
    button {
      display: none;
    }

    .todo,
    .setting,
    .question {
      break-inside: avoid;
    }
  }
`
