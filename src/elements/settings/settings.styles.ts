import { css } from '../parts/css.ts'

/** The settings side by side, each with the same rows. */
export const settingsStyles = css`
  .settings {
    display: grid;
    gap: 0.5em;
    list-style: none;
    margin-top: 0.4em;
  }

  .settings > li {
    max-width: none;
  }

  .setting {
    padding: 0.5em 0.6em;
    border: 1px solid var(--border);
    border-radius: var(--radius);
    background: var(--surface);
  }

  .setting.recommended {
    border: 2px solid var(--action);
    background: var(--background);
  }

  .setting.target {
    border: 2px dashed var(--border-control);
  }

  .setting-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    align-content: flex-start;
    gap: 0.2em 0.5em;
  }

  .setting h3 {
    margin: 0;
    font-size: 1.0625em;
  }

  .mark {
    border-color: var(--action);
    color: var(--link);
  }

  .row {
    margin-top: 0.3em;
    font-size: max(12px, 0.9375em);
    line-height: 1.35;
  }

  dt {
    color: var(--text-subtle);
    font-size: max(12px, 0.875em);
  }
`
