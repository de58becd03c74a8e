import { css } from 'lit'

/**
 * What a host may set (`--beon-…`), each with a literal default for light and dark. A severity is four colours that
 * are always used together. Everything inherited is reset on the inner root, which no style of the host can reach.
 */
export const tokensStyles = css`
  :host {
    display: block;
  }

  :host([hidden]) {
    display: none;
  }

  .root {
    all: initial;
    color-scheme: var(--beon-color-scheme, inherit);
    --text: var(--beon-text, light-dark(#18222c, #e8edf2));
    --text-subtle: var(--beon-text-subtle, light-dark(#4b5966, #b3bfca));
    --background: var(--beon-background, light-dark(#ffffff, #12171d));
    --surface: var(--beon-surface, light-dark(#f4f6f8, #1b222a));
    --border: var(--beon-border, light-dark(#d3dae0, #35404b));
    --border-control: var(--beon-border-control, light-dark(#687683, #8d9aa7));
    --action: var(--beon-action, light-dark(#0a5296, #8fc5ff));
    --on-action: var(--beon-on-action, light-dark(#ffffff, #0c1a28));
    --focus: var(--beon-focus, light-dark(#0a5296, #ffd84d));
    --danger-surface: var(--beon-danger-surface, light-dark(#fdeeed, #371a1a));
    --danger-border: var(--beon-danger-border, light-dark(#c22a22, #f07f78));
    --danger-text: var(--beon-danger-text, light-dark(#751410, #ffdad7));
    --danger-icon: var(--beon-danger-icon, light-dark(#b3261e, #ff958d));
    --warning-surface: var(--beon-warning-surface, light-dark(#fff5dd, #332811));
    --warning-border: var(--beon-warning-border, light-dark(#ad6800, #e2a53c));
    --warning-text: var(--beon-warning-text, light-dark(#573600, #ffe7bd));
    --warning-icon: var(--beon-warning-icon, light-dark(#945800, #f2b85a));
    --good-surface: var(--beon-good-surface, light-dark(#e9f5eb, #15291a));
    --good-border: var(--beon-good-border, light-dark(#2d7a36, #6abb70));
    --good-text: var(--beon-good-text, light-dark(#16481c, #cfecd1));
    --good-icon: var(--beon-good-icon, light-dark(#2a7233, #86ca8b));
    --neutral-surface: var(--beon-neutral-surface, light-dark(#edf2f7, #202a34));
    --neutral-border: var(--beon-neutral-border, light-dark(#536678, #8ea2b5));
    --neutral-text: var(--beon-neutral-text, light-dark(#22313f, #dce5ed));
    --neutral-icon: var(--beon-neutral-icon, light-dark(#4a5f74, #a9bccd));
    --radius: var(--beon-radius, 0.25em);
    --space: var(--beon-space, 0.75em);
    display: block;
    container: beon / inline-size;
    color: var(--text);
    background: var(--background);
    font-family: var(--beon-font-family, system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif);
    font-size: var(--beon-font-size, max(1rem, 16px));
    line-height: var(--beon-line-height, 1.45);
    overflow-wrap: break-word;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }

  .danger {
    --sev-surface: var(--danger-surface);
    --sev-border: var(--danger-border);
    --sev-text: var(--danger-text);
    --sev-icon: var(--danger-icon);
  }

  .warning {
    --sev-surface: var(--warning-surface);
    --sev-border: var(--warning-border);
    --sev-text: var(--warning-text);
    --sev-icon: var(--warning-icon);
  }

  .good {
    --sev-surface: var(--good-surface);
    --sev-border: var(--good-border);
    --sev-text: var(--good-text);
    --sev-icon: var(--good-icon);
  }

  .neutral {
    --sev-surface: var(--neutral-surface);
    --sev-border: var(--neutral-border);
    --sev-text: var(--neutral-text);
    --sev-icon: var(--neutral-icon);
  }
`
