/** Resolves once what was drawn is on the screen; at once where nobody sees it. */
export const afterPaint = (): Promise<void> =>
  new Promise((resolve) => {
    if (document.hidden) resolve()
    // What the first frame shows is there when the next one begins.
    else requestAnimationFrame(() => requestAnimationFrame(() => resolve()))
  })
