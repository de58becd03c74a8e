import { css } from 'lit'

/** What is told about the rule pack. */
export const aboutStyles = css`
  .about-rows {
    display: grid;
    gap: 0.5em 1.5em;
    margin: 0.5em 0;
  }

  .about-rows dt {
    font-weight: 600;
  }

  .about-rows dd {
    max-width: 66ch;
    overflow-wrap: anywhere;
  }

  .about ul,
  .about-panel ul {
    padding-inline-start: 1.25em;
  }

  @container beon (min-width: 46em) {
    .about-rows {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
`
