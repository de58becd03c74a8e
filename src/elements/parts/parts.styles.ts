import { css } from 'lit'

/** The recommendation, what is to be arranged, the settings and the other parts. */
export const partsStyles = css`
  .answer {
    align-self: start;
    border: 1px solid var(--border);
    border-radius: var(--radius);
    padding: var(--space);
  }

  .answer > * + p,
  .answer > .list {
    margin-top: 0.4em;
  }

  .scores {
    margin-top: 0.75em;
  }

  .verdict {
    margin-bottom: var(--space);
    padding: 0.5em var(--space);
    border: 1px solid var(--sev-border);
    border-inline-start-width: 0.375em;
    border-radius: var(--radius);
    background: var(--sev-surface);
    color: var(--sev-text);
  }

  .overline {
    font-size: 0.8125em;
    font-weight: 600;
  }

  .sentence {
    display: flex;
    gap: 0.4em;
    font-size: 1.125em;
    font-weight: 650;
    line-height: 1.3;
    max-width: none;
  }

  .urgency {
    padding-inline-start: 1.75em;
    font-weight: 600;
  }

  .emergency {
    padding: 0.3em 0.6em;
    border: 1px solid var(--sev-border);
    border-radius: var(--radius);
    font-weight: 600;
  }

  .status {
    display: inline-flex;
    align-items: flex-start;
    gap: 0.35em;
    color: var(--sev-text);
  }

  .tag {
    display: inline-block;
    padding: 0 0.45em;
    border: 1px solid var(--sev-border, currentcolor);
    border-radius: 1em;
    background: var(--sev-surface);
    color: var(--sev-text);
    font-size: 0.8125em;
    font-weight: 600;
  }

  .todos {
    display: grid;
    gap: 0.4em;
  }

  .todo {
    margin-top: 0.4em;
    padding: 0.4em 0.6em;
    border: 1px solid var(--border);
    border-radius: var(--radius);
    background: var(--background);
  }

  .todo-foot {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    font-size: 0.875em;
    color: var(--text-subtle);
  }

  .todo-foot > details[open] {
    flex-basis: 100%;
  }

  .grounds {
    margin: 0.25em 0 0.5em;
    padding-inline-start: 0.75em;
    border-inline-start: 2px solid var(--border);
    color: var(--text);
    font-size: 0.9375em;
  }

  .grounds > .minor {
    margin-top: 0.3em;
  }

  .sources {
    color: var(--text-subtle);
    font-size: 0.875em;
  }

  .panel,
  .questions {
    padding: var(--space);
    border: 1px solid var(--border);
    border-radius: var(--radius);
    margin-bottom: 0;
  }

  .questions .step h3 {
    margin: 0.75em 0 0.3em;
    color: var(--text-subtle);
    font-size: 0.875em;
  }

  .known > summary > h2 {
    display: inline;
  }

  .settings {
    display: grid;
    gap: 0.5em;
    list-style: none;
    margin: 0.4em 0 var(--space);
  }

  .setting {
    padding: 0.6em;
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
    gap: 0.2em 0.5em;
  }

  .setting-head > h3 {
    margin: 0;
    font-size: 1.0625em;
  }

  .mark {
    border-color: var(--action);
    background: none;
    color: var(--action);
  }

  .row {
    margin-top: 0.4em;
    font-size: 0.9375em;
  }

  dt {
    color: var(--text-subtle);
    font-size: 0.875em;
  }

  .plan > .panel > .todo:first-of-type {
    margin-top: 0.6em;
  }

  .plan ~ .panel {
    margin-bottom: var(--space);
  }

  .about {
    padding: 0.5em 0;
    border-top: 1px solid var(--border);
    color: var(--text-subtle);
    font-size: 0.875em;
  }

  code {
    font-family: ui-monospace, monospace;
    font-size: 0.875em;
  }
`
