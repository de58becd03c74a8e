/** Resolves once what was drawn is on the screen; at once where nobody sees it. */
export const afterPaint = (): Promise<void> =>
  new Promise((resolve) => {
    if (document.hidden) {
      resolve()
      return
    }
    requestAnimationFrame(() => setTimeout(resolve))
  })
