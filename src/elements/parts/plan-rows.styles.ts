import { css } from './css.ts'

/** The rows of a plan: what it is made of, how each stands, and below it what to do about it. */
export const planRowsStyles = css`
  .plan-rows {
    container: rows / inline-size;
    margin-top: 0.4em;
  }

  .plan-row {
    padding-block: 0.25em;
    border-top: 1px solid var(--border);
    line-height: 1.35;
  }

  .plan-row > dt + dd {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 1em;
  }

  /* Its words lie on one line with where they come from; the icon has a line of its own. */
  .plan-row .status > span {
    align-self: baseline;
  }

  /* The label stands beside how it stands, and what is to be done below both. */
  @container rows (min-width: 22em) {
    .plan-row {
      display: grid;
      grid-template-columns: 9em minmax(0, 1fr);
      column-gap: 0.75em;
    }

    .plan-row > .gaps {
      grid-column: 1 / -1;
    }
  }
`
