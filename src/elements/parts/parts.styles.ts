import { css } from './css.ts'

/** The recommendation, what is to be arranged, the settings and the other parts. */
export const partsStyles = css`
  .verdict,
  .help-now,
  .registered,
  .resumed {
    padding: 0.5em var(--space);
    border: 1px solid var(--sev-border);
    border-inline-start-width: 0.375em;
    border-radius: var(--radius);
    background: var(--sev-surface);
    color: var(--sev-text);
  }

  .overline {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 0.75em;
    font-size: max(12px, 0.875em);
    line-height: 1.35;
  }

  .overline > h2 {
    font-size: 1em;
    font-weight: 400;
  }

  .urgency {
    font-weight: 700;
  }

  .sentence {
    display: flex;
    gap: 0.4em;
    font-size: 1.2em;
    font-weight: 650;
    line-height: 1.3;
    max-width: none;
  }

  .jumps {
    margin-inline-start: 1.85em;
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    font-size: max(12px, 0.875em);
  }

  .jumps > button {
    color: inherit;
  }

  .help-now > h2,
  .resumed > h2 {
    display: flex;
    gap: 0.4em;
  }

  .help-now > .call {
    font-size: 1.125em;
    font-weight: 650;
  }

  .help-now > .emergency {
    border: 0;
    padding: 0;
  }

  .answer > * + p {
    margin-top: 0.4em;
  }

  .answer > h3 + *,
  .answer > .todos {
    margin-top: 0.15em;
  }

  .answer > .scores {
    margin-top: 0.75em;
    font-variant-numeric: tabular-nums;
  }

  .emergency {
    max-width: none;
    padding: 0.3em 0.6em;
    border: 1px solid var(--sev-border);
    border-radius: var(--radius);
    font-weight: 600;
  }

  .answer.danger > .emergency {
    background: var(--sev-surface);
    color: var(--sev-text);
  }

  .status {
    display: inline-flex;
    align-items: flex-start;
    gap: 0.35em;
    color: var(--sev-text);
  }

  .status > *,
  .sentence > span,
  .option > span,
  .fact-line > span {
    overflow-wrap: anywhere;
  }

  .tag {
    display: inline-block;
    padding: 0 0.45em;
    border: 1px solid var(--sev-border, currentcolor);
    border-radius: 1em;
    background: var(--sev-surface);
    color: var(--sev-text);
    font-size: max(12px, 0.8125em);
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
    overflow-wrap: anywhere;
  }

  .todos > .todo {
    margin-top: 0;
  }

  .todo-foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 1em;
    font-size: max(12px, 0.875em);
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
    font-size: max(12px, 0.9375em);
    font-variant-numeric: tabular-nums;
  }

  .grounds > .minor {
    margin-top: 0.3em;
  }

  .sources {
    color: var(--text-subtle);
    font-size: max(12px, 0.875em);
  }

  .answer,
  .panel,
  .questions {
    align-self: start;
    padding: var(--space);
    border: 1px solid var(--border);
    border-radius: var(--radius);
  }

  .known.panel {
    padding-block: 0.4em;
  }

  .step > h3,
  .known > h3 {
    margin: 0.9em 0 0.2em;
    padding-bottom: 0.15em;
    border-bottom: 2px solid var(--border);
    color: var(--text-subtle);
    font-size: max(12px, 0.875em);
  }

  .known > summary > h2 {
    display: inline;
    font-size: 1em;
  }

  .about {
    padding: 0.5em 0;
    border-top: 1px solid var(--border);
    color: var(--text-subtle);
    font-size: max(12px, 0.875em);
  }

  code {
    font-family: ui-monospace, monospace;
    font-size: max(12px, 0.875em);
  }
`
