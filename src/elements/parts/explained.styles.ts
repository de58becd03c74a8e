import { css } from './css.ts'

/** Why a setting stands where it stands, and what it would take. */
export const explainedStyles = css`
  .setting-foot {
    display: flex;
    flex-wrap: wrap;
    align-content: flex-start;
    gap: 0 1.25em;
    margin-top: 0.4em;
    border-top: 1px solid var(--border);
    padding-top: 0.3em;
    font-size: max(12px, 0.9375em);
  }

  .unfold > summary,
  .table > summary {
    color: var(--link);
  }

  .unfold[open] {
    flex-basis: 100%;
    min-width: 0;
  }

  .unfold > h4 {
    margin: 0.5em 0 0.1em;
    font-size: max(12px, 0.9375em);
  }

  .checklist {
    list-style: none;
    margin: 0.3em 0;
  }

  .checklist > li {
    position: relative;
    margin-top: 0.4em;
    padding-inline-start: 1.5em;
  }

  .checklist > li::before {
    content: '';
    position: absolute;
    inset-inline-start: 0;
    top: 0.25em;
    width: 0.8em;
    height: 0.8em;
    border: 1px solid var(--border-control);
    border-radius: 0.125em;
  }
`
