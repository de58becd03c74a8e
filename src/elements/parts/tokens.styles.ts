import { css } from './css.ts'

/**
 * A severity is four colours that belong together: a theme's count when it gives all four, else ours do, all four. Each is
 * mixed with nothing of the others, so that it has no value where one of them is missing.
 */
function severity([name, ours]: readonly [string, Colours]): string {
  const parts = Object.entries(ours)
  const token = (part: string) => `var(--beon-${name}-${part})`
  const none = parts.map(([part]) => token(part)).reduce((mix, one) => `color-mix(in srgb, ${mix}, ${one})`)
  return parts
    .map(
      ([part, literal]) =>
        css`--themed-${name}-${part}: color-mix(in srgb, ${token(part)} 100%, ${none} 0%);
         --${name}-${part}: var(--themed-${name}-${part}, light-dark(${literal}));`,
    )
    .join('\n')
}

/** What is of a severity wears its four colours. */
const wearing = ([name, ours]: readonly [string, Colours]): string => css`
  .${name} {
    ${Object.keys(ours)
      .map((part) => `--sev-${part}: var(--${name}-${part});`)
      .join(' ')}
  }
`

/** Each in light, and in dark. */
type Colours = Readonly<Record<'surface' | 'border' | 'text' | 'icon', string>>

const SEVERITIES: readonly (readonly [string, Colours])[] = Object.entries({
  danger: {
    surface: '#fdeeed, #371a1a',
    border: '#c22a22, #f07f78',
    text: '#751410, #ffdad7',
    icon: '#b3261e, #ff958d',
  },
  warning: {
    surface: '#fff5dd, #332811',
    border: '#ad6800, #e2a53c',
    text: '#573600, #ffe7bd',
    icon: '#945800, #f2b85a',
  },
  good: { surface: '#e9f5eb, #15291a', border: '#2d7a36, #6abb70', text: '#16481c, #cfecd1', icon: '#2a7233, #86ca8b' },
  neutral: {
    surface: '#edf2f7, #202a34',
    border: '#536678, #8ea2b5',
    text: '#22313f, #dce5ed',
    icon: '#4a5f74, #a9bccd',
  },
})

/**
 * What a host may set (`--beon-…`), each with a literal default for light and dark. Everything inherited is reset on the
 * inner root, which no style of the host can reach. A line that the host draws under or through its page is not inherited: it stops
 * at a block in a line, which is what the inner root is. What the density sets is inherited by the parts below a context.
 * What asks for its own width alone, such as a dialog, takes the element for empty, since it is laid out by the width that it gets:
 * an empty row below it wants two columns, and needs nothing.
 */
export const tokensStyles = css`
  :host {
    display: block;
  }

  :host([hidden]) {
    display: none;
  }

  :host([density='compact']) {
    --_beon-size: max(0.9375rem, 15px);
    --_beon-space: 0.75em;
    --_beon-target: 24px;
  }

  :host([density='comfortable']),
  :host(:is([audience='patient'], [audience='relative']):not([density='compact'])) {
    --_beon-size: max(1.125rem, 18px);
    --_beon-space: 1em;
    --_beon-target: 44px;
  }

  .line {
    text-indent: 0;
  }

  .line::after {
    content: '';
    display: grid;
    grid: auto / minmax(0, 54em);
  }

  .root {
    all: initial;
    direction: ltr;
    color-scheme: var(--beon-color-scheme, inherit);
    --text: var(--beon-text, light-dark(#18222c, #e8edf2));
    --text-subtle: var(--beon-text-subtle, light-dark(#4b5966, #b3bfca));
    --background: var(--beon-background, light-dark(#ffffff, #12171d));
    --surface: var(--beon-surface, light-dark(#f4f6f8, #1b222a));
    --border: var(--beon-border, light-dark(#d3dae0, #35404b));
    --border-control: var(--beon-border-control, light-dark(#687683, #8d9aa7));
    --action: var(--beon-action, light-dark(#0a5296, #8fc5ff));
    --on-action: var(--beon-on-action, light-dark(#ffffff, #0c1a28));
    --link: var(--beon-link, var(--action));
    --focus: var(--beon-focus, light-dark(#0a5296, #ffd84d));
    --focus-inner: var(--beon-focus-inner, light-dark(#ffffff, #12171d));
    ${SEVERITIES.map(severity).join('\n')}
    --radius: var(--beon-radius, 0.25em);
    --space: var(--beon-space, var(--_beon-space, 0.75em));
    --target: max(24px, var(--beon-target, var(--_beon-target, 24px)));
    --sticky-top: var(--beon-sticky-top, 0px);
    display: inline-block;
    vertical-align: top;
    width: 100%;
    container: beon / inline-size;
    color: var(--text);
    background: var(--background);
    font-family: var(--beon-font-family, system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif);
    font-size: max(12px, var(--beon-font-size, var(--_beon-size, max(0.9375rem, 15px))));
    line-height: var(--beon-line-height, 1.45);
    overflow-wrap: break-word;
    -webkit-text-size-adjust: 100%;
  }

  ${SEVERITIES.map(wearing).join('\n')}
`
