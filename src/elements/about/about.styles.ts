import { css } from '../parts/css.ts'

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
`
