import { assert, fixture, html } from '@open-wc/testing'
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands'
import type { BeonContext } from '../../src/elements/context/context.ts'
import { baseStyles } from '../../src/elements/parts/base.styles.ts'
import { allIn, aPathway, oneIn, textIn } from './a-pathway.ts'
import { colourOf, contrast, type Colour } from './colours.ts'
import { HOSTS, type HostTokens } from './host-tokens.ts'
import { neededWidth } from './needed-width.ts'
import { laidOut, until } from './waiting.ts'

const SEVERITIES = ['danger', 'warning', 'good', 'neutral'] as const
const PARTS = ['surface', 'border', 'text', 'icon'] as const
type Severity = (typeof SEVERITIES)[number]

/** A page with a theme, and what the elements make of it. */
interface Themed {
  readonly of: (severity: Severity, part: (typeof PARTS)[number]) => Colour
  readonly base: (name: string) => Colour
}

/** The inner root of an element on a page with a host's tokens and, when it has one, its map file. */
async function themed(
  map: string | null,
  tokens: HostTokens,
  scheme: 'light' | 'dark',
  styles = baseStyles,
): Promise<Themed> {
  const rule = map === null ? '' : await (await fetch(`/src/elements/themes/${map}.css`)).text()
  const values = Object.entries(tokens).map(([name, value]) => `${name}: ${value};`)
  const place = await fixture<HTMLElement>(html`<div class="beon-${map ?? 'none'}"></div>`)
  const style = document.createElement('style')
  style.textContent = `.beon-${map ?? 'none'} { color-scheme: ${scheme}; ${values.join(' ')} } ${rule}`
  const host = document.createElement('div')
  place.append(style, host)
  const shadow = host.attachShadow({ mode: 'open' })
  shadow.adoptedStyleSheets = [await new CSSStyleSheet().replace(styles)]
  const root = document.createElement('div')
  root.className = 'root'
  shadow.append(root)
  const computed = (name: string, severity = ''): Colour => {
    const probe = document.createElement('span')
    probe.className = severity
    probe.style.color = `var(--${name})`
    root.append(probe)
    return colourOf(getComputedStyle(probe).color)
  }
  return { of: (severity, part) => computed(`sev-${part}`, severity), base: (name) => computed(name) }
}

/** Every pair of colours that is too weak, or tells nothing apart. */
function weak({ of, base }: Themed): readonly string[] {
  const found: string[] = []
  const need = (what: string, one: Colour, other: Colour, least: number) => {
    const is = contrast(one, other)
    if (is < least) found.push(`${what}: ${is.toFixed(2)} of ${String(least)}`)
  }
  for (const severity of SEVERITIES) {
    need(`${severity} text`, of(severity, 'text'), of(severity, 'surface'), 4.5)
    for (const part of ['border', 'icon'] as const)
      need(`${severity} ${part}`, of(severity, part), of(severity, 'surface'), 3)
    for (const ground of ['background', 'surface']) {
      need(`${severity} text on ${ground}`, of(severity, 'text'), base(ground), 4.5)
      need(`${severity} icon on ${ground}`, of(severity, 'icon'), base(ground), 3)
    }
  }
  for (const part of ['surface', 'border', 'icon'] as const) {
    const colours = SEVERITIES.map((severity) => String(of(severity, part)))
    if (new Set(colours).size < SEVERITIES.length) found.push(`two severities with one ${part}: ${colours.join('; ')}`)
  }
  for (const text of ['text', 'text-subtle', 'link'])
    for (const ground of ['background', 'surface']) need(`${text} on ${ground}`, base(text), base(ground), 4.5)
  need('on-action', base('on-action'), base('action'), 4.5)
  need('border-control', base('border-control'), base('background'), 3)
  need('focus', base('focus'), base('background'), 3)
  return found
}

describe('colours', () => {
  for (const scheme of ['light', 'dark'] as const) {
    it(`of our own, ${scheme}: every pair can be read, and no two severities look alike`, async () => {
      assert.deepEqual(weak(await themed(null, {}, scheme)), [])
    })
  }

  for (const [map, host] of Object.entries(HOSTS)) {
    for (const scheme of ['light', 'dark'] as const) {
      const tokens = host[scheme] ?? host.light
      it(`of ${map} on a ${scheme} page: every pair can be read, and no two severities look alike`, async () => {
        assert.deepEqual(weak(await themed(map, tokens, scheme)), [])
      })
    }

    it(`of ${map} are those of the host`, async () => {
      const { of, base } = await themed(map, host.light, 'light')
      const own = await themed(null, {}, 'light')
      assert.notDeepEqual(base('text'), own.base('text'))
      const isSame = (severity: Severity) => String(of(severity, 'surface')) === String(own.of(severity, 'surface'))
      assert.deepEqual(SEVERITIES.filter(isSame), map === 'smart' ? [...SEVERITIES] : [])
    })
  }

  /** Engines of before, by what they do not know: here it has a name that nobody knows. */
  const EARLIER = { 'Chromium 111 to 122': ['light-dark'], 'Chromium 110 and before': ['light-dark', 'color-mix'] }
  for (const [engine, names] of Object.entries(EARLIER)) {
    const styles = names.reduce((css, name) => css.replaceAll(`${name}(`, `un${name}(`), baseStyles)
    it(`in ${engine} are the light ones, also on a dark page: every pair can be read`, async () => {
      const { of, base } = await themed(null, {}, 'light')
      const own = [of('warning', 'surface'), base('text')]
      for (const scheme of ['light', 'dark'] as const) {
        const theirs = await themed(null, {}, scheme, styles)
        assert.deepEqual(weak(theirs), [])
        assert.deepEqual([theirs.of('warning', 'surface'), theirs.base('text')], own)
      }
    })

    it(`in ${engine} are those of a host that gives them all`, async () => {
      for (const [map, host] of Object.entries(HOSTS)) {
        const theirs = await themed(map, host.light, 'light', styles)
        const now = await themed(map, host.light, 'light')
        assert.deepEqual(weak(theirs), [])
        for (const severity of SEVERITIES)
          assert.deepEqual(theirs.of(severity, 'surface'), now.of(severity, 'surface'), `${map} ${severity}`)
      }
    })
  }

  it('of a severity are all ours when the theme lacks one of the four', async () => {
    const own = await themed(null, {}, 'light')
    const colours = { surface: '#010203', border: '#040506', text: '#070809', icon: '#0a0b0c' }
    const given = Object.fromEntries(PARTS.map((part) => [`--beon-warning-${part}`, colours[part]]))
    for (const part of PARTS) {
      const lacking = await themed(null, { ...given, [`--beon-warning-${part}`]: 'initial' }, 'light')
      for (const each of PARTS)
        assert.deepEqual(lacking.of('warning', each), own.of('warning', each), `${part} ${each}`)
    }
    const whole = await themed(null, given, 'light')
    assert.deepEqual(
      PARTS.map((part) => whole.of('warning', part)),
      [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
        [10, 11, 12],
      ],
    )
    assert.deepEqual(whole.of('danger', 'surface'), own.of('danger', 'surface'))
  })

  it('follow the page into the dark, and the host may say otherwise', async () => {
    const element = await aPathway('rosen-oslo')
    const ground = () => getComputedStyle(oneIn(element, '.root')).backgroundColor
    const light = ground()
    element.parentElement!.style.colorScheme = 'dark'
    assert.notEqual(ground(), light)
    element.style.setProperty('--beon-color-scheme', 'light')
    assert.strictEqual(ground(), light)
  })
})

describe('density', () => {
  const sizeOf = (element: Parameters<typeof oneIn>[0]) => getComputedStyle(oneIn(element, '.root')).fontSize
  const TARGETS = 'button, .option, summary, input.number, input.date'
  const tooSmall = (element: Parameters<typeof oneIn>[0], least: number) =>
    allIn(element, TARGETS)
      .filter((target) => target.checkVisibility() && target.getBoundingClientRect().height < least - 0.5)
      .map((target) => `${target.className} ${target.textContent.trim().slice(0, 20)}`)

  it('is compact for clinicians: 15 px, and no target under 24', async () => {
    const element = await aPathway('barn-langt-fra-sykehus')
    assert.strictEqual(sizeOf(element), '15px')
    assert.deepEqual(tooSmall(element, 24), [])
  })

  for (const audience of ['patient', 'relative']) {
    it(`is comfortable for a ${audience}: 18 px, and no target under 44`, async () => {
      const element = await aPathway('ingenting-kjent', { audience })
      assert.strictEqual(sizeOf(element), '18px')
      assert.deepEqual(tooSmall(element, 44), [])
    })
  }

  it('is what the host says, and a size of the host’s own counts before it', async () => {
    const element = await aPathway('rosen-oslo', { density: 'comfortable' })
    assert.deepEqual(tooSmall(element, 44), [])
    element.density = 'compact'
    element.audience = 'patient'
    await element.updateComplete
    assert.strictEqual(sizeOf(element), '15px')
    element.style.setProperty('--beon-font-size', '20px')
    assert.strictEqual(sizeOf(element), '20px')
    element.style.setProperty('--beon-font-size', '13px')
    element.style.setProperty('--beon-target', '1px')
    assert.strictEqual(sizeOf(element), '13px')
    assert.deepEqual(tooSmall(element, 24), [])
  })

  it('reaches the parts below a context', async () => {
    const context = await fixture<BeonContext>(
      html`<beon-context density="comfortable"
        ><div><beon-questions></beon-questions></div
      ></beon-context>`,
    )
    await laidOut(context)
    const root = context.querySelector('beon-questions')?.shadowRoot?.querySelector('.root')
    assert.strictEqual(root && getComputedStyle(root).fontSize, '18px')
  })
})

describe('the page', () => {
  const boxOf = (element: Element) => element.getBoundingClientRect()
  const at = async (name: string, width: number) => {
    const element = await aPathway(name)
    element.parentElement!.style.width = `${String(width)}px`
    await laidOut(element)
    return element
  }

  for (const size of ['13px', '15px', '20px']) {
    for (const width of [280, 420, 800, 1200]) {
      it(`${size} in ${String(width)} px: nothing is wider than it`, async () => {
        for (const name of ['kols-finnmarkskysten', 'hjerneslag-stengt-vei']) {
          const element = await at(name, width)
          element.style.setProperty('--beon-font-size', size)
          assert.isAtMost(neededWidth(oneIn(element, '.root')), width)
        }
      })
    }
  }

  it('for patients, at twice the size on a phone: no answer is cut', async () => {
    const element = await at('ingenting-kjent', 344)
    element.style.setProperty('--beon-font-size', '36px')
    for (const lang of ['nb', 'nn']) {
      Object.assign(element, { audience: 'patient', density: 'comfortable', lang })
      await laidOut(element)
      assert.isAtMost(neededWidth(oneIn(element, '.root')), 344, lang)
    }
  })

  const PLACES: Readonly<Record<string, string>> = {
    'a dialog': 'position: absolute; width: fit-content',
    'a row beside a menu': 'display: flex',
    'a column that is centred': 'display: flex; flex-direction: column; align-items: center',
    'a cell of a table': 'display: table-cell',
    'what floats': 'float: left',
  }
  for (const [place, style] of Object.entries(PLACES)) {
    it(`in ${place}, which asks how wide it wants to be: two columns where there is room, and never wider than that`, async () => {
      await setViewport({ width: 1200, height: 800 })
      const element = await aPathway('rosen-oslo')
      const box = document.createElement('div')
      const room = element.parentElement
      room?.append(box)
      box.style.cssText = style
      box.append(element)
      await element.updateComplete
      assert.isAtLeast(element.offsetWidth, 800)
      await setViewport({ width: 400, height: 800 })
      await laidOut(element)
      assert.isAtLeast(element.offsetWidth, 300)
      assert.isAtMost(element.getBoundingClientRect().right, 400)
    })
  }

  it('what only moves is not painted again: each part is by itself, and on paper flows on', async () => {
    const element = await at('kols-finnmarkskysten', 420)
    const parts = ['.panel', '.settings', '.question'].flatMap((selector) => allIn(element, selector))
    const kinds = () => [...new Set(parts.map((one) => getComputedStyle(one).contain))]
    assert.isAbove(parts.length, 8)
    assert.deepEqual(kinds(), ['content'])
    await emulateMedia({ media: 'print' })
    assert.deepEqual(kinds(), ['none'])
    await emulateMedia({ media: 'screen' })
  })

  it('wide: the settings side by side, each row at one height', async () => {
    const element = await at('omsorgsbehov-uten-plass', 1200)
    const settings = allIn(element, '.setting')
    assert.lengthOf(new Set(settings.map((one) => boxOf(one).left)), 5)
    for (let row = 0; row < 6; row++) {
      const tops = settings.map((one) => boxOf(one.querySelectorAll('.row')[row] ?? one).top)
      assert.lengthOf(new Set(tops.map(Math.round)), 1, String(row))
    }
  })

  it('narrow: the same rows in the same order, those that are empty left out', async () => {
    const element = await at('omsorgsbehov-uten-plass', 420)
    const names = (setting: Element) => [...setting.querySelectorAll('dt')].map(({ textContent }) => textContent)
    const settings = allIn(element, '.setting')
    for (const setting of settings) {
      assert.deepEqual(names(setting), ['Status', 'Utelukkes av', 'Må ordnes', 'Må avklares', 'Reise', 'Husk'])
      const tops = [...setting.querySelectorAll<HTMLElement>('.row:not(.empty)')].map((row) => boxOf(row).top)
      assert.deepEqual(
        tops,
        [...tops].sort((one, other) => one - other),
      )
    }
    assert.lengthOf(new Set(settings.map((one) => boxOf(one).left)), 1)
  })

  it('the answer and the first question are seen at once at 1200 px', async () => {
    await setViewport({ width: 1200, height: 800 })
    const element = await at('kols-finnmarkskysten', 1180)
    assert.isBelow(boxOf(oneIn(element, '.verdict')).bottom, 200)
    assert.isBelow(boxOf(oneIn(element, '.questions .question')).bottom, 400)
  })

  it('says first what is recommended, how urgent it is and whom to call, then why and what would change it', async () => {
    const element = await at('omsorgsbehov-uten-plass', 420)
    const order = allIn(element, '.verdict .sentence, .emergency, .answer > h3')
    assert.deepEqual(
      order.slice(0, 2).map(({ className }) => className.split(' ')[0]),
      ['sentence', 'emergency'],
    )
    const titles = order.slice(2).map(({ textContent }) => textContent.trim())
    assert.include(titles, 'Grunner')
    assert.isBelow(titles.indexOf('Grunner'), titles.indexOf('Dette kan endre svaret'))
  })

  it('tells why it is not home, when it is not', async () => {
    assert.include(textIn(await at('doende-hjemme', 420), '.answer'), 'Hvorfor ikke hjemme')
    assert.notInclude(textIn(await at('hjemmesykehus-klart', 420), '.answer'), 'Hvorfor ikke hjemme')
  })

  it('no slot and no part of it removes whom to call', async () => {
    const element = await at('rosen-oslo', 420)
    element.innerHTML = '<p slot="emergency"></p><p></p>'
    await element.updateComplete
    assert.include(textIn(element, '.emergency'), '113')
    assert.lengthOf(allIn(element, 'slot'), 0)
  })

  it('a way leads to each part, with the heading under the recommendation and the focus on it', async () => {
    await setViewport({ width: 420, height: 800 })
    const element = await at('kols-finnmarkskysten', 400)
    for (const [way, id] of [
      ['Steder', 'settings-title'],
      ['Plan', 'plan-b-title'],
      ['Spørsmål (19)', 'questions-title'],
    ] as const) {
      allIn(element, '.jumps button')
        .find(({ textContent }) => textContent.trim() === way)
        ?.click()
      await laidOut(element)
      const focused = element.shadowRoot?.activeElement
      if (!focused) throw new Error('nothing has the focus')
      assert.strictEqual(focused.id, id)
      assert.isAtLeast(boxOf(focused).top, boxOf(oneIn(element, '.verdict')).bottom)
      assert.isBelow(boxOf(focused).bottom, 800)
    }
  })

  it('the next questions begin right under the recommendation, not in the middle of the window', async () => {
    await setViewport({ width: 420, height: 800 })
    const element = await at('ingenting-kjent', 400)
    const height = () => `${String(oneIn(element, '.verdict').offsetHeight)}px`
    await until(() => oneIn(element, '.page').style.getPropertyValue('--stuck') === height())
    oneIn(element, '.next').click()
    await element.updateComplete
    const [heading, verdict] = [boxOf(oneIn(element, '#questions-title')), boxOf(oneIn(element, '.verdict'))]
    assert.strictEqual(element.shadowRoot?.activeElement?.id, 'questions-title')
    assert.isAtLeast(heading.top, verdict.bottom)
    assert.isBelow(heading.top, verdict.bottom + 40)
  })

  for (const width of [400, 800, 1200]) {
    it(`${String(width)} px: what was noticed stands right under the answer, before anything is asked`, async () => {
      const element = await at('rosen-oslo', width)
      element.facts = { 'pt.age': 81, 'vit.resp_rate': 24, 'vit.systolic': 95 }
      await element.updateComplete
      const [answer, notices, known, questions] = ['.answer', '.notices', '.known', '.questions'].map((one) =>
        oneIn(element, one),
      )
      assert.isBelow(boxOf(notices!).top - boxOf(answer!).bottom, 30)
      // In one column what is known comes next; in two it stands over the questions.
      const isNext = boxOf(known!).top - boxOf(notices!).bottom
      if (width === 400) assert.isTrue(isNext >= 0 && isNext < 30)
      else assert.isAbove(boxOf(known!).left, boxOf(notices!).right)
      assert.ok(notices!.compareDocumentPosition(questions!) & Node.DOCUMENT_POSITION_FOLLOWING)
    })
  }

  for (const width of [400, 800, 1200]) {
    it(`${String(width)} px: what is known stands right over the questions, as wide as they are`, async () => {
      const element = await at('kols-finnmarkskysten', width)
      for (const audience of ['clinician', 'patient'] as const) {
        element.audience = audience
        await laidOut(element)
        const [known, questions] = ['.known', '.questions'].map((one) => boxOf(oneIn(element, one)))
        assert.deepEqual([known!.left, known!.right], [questions!.left, questions!.right])
        assert.isBelow(questions!.top - known!.bottom, 30)
        assert.isAtLeast(questions!.top, known!.bottom)
      }
    })
  }

  for (const audience of ['patient', 'relative'] as const) {
    it(`for a ${audience}, the questions and the places begin side by side`, async () => {
      const element = await at('kols-finnmarkskysten', 900)
      element.audience = audience
      await laidOut(element)
      const [known, places] = ['.known', '.places'].map((one) => boxOf(oneIn(element, one)))
      assert.closeTo(known!.top, places!.top, 1)
      assert.isBelow(known!.right, places!.left)
    })
  }

  for (const [audience, longest] of [
    ['clinician', 'relatives'],
    ['relative', 'relatives'],
    ['patient', 'plan-b'],
  ] as const) {
    it(`for a ${audience}, the longest part of the plan stands beside the two others`, async () => {
      const element = await at('kols-finnmarkskysten', 900)
      element.audience = audience
      await laidOut(element)
      const [planB, relatives, rural] = [...oneIn(element, '.plan').children].map(boxOf)
      assert.isTrue(planB && relatives && rural && planB.right < relatives.left)
      const above = longest === 'relatives' ? planB! : relatives!
      assert.strictEqual(rural!.left, above.left)
      assert.closeTo(rural!.top - above.bottom, relatives!.left - planB!.right, 1)
    })
  }

  it('a box stands beside the first line of its words', async () => {
    const element = await at('ingenting-kjent', 280)
    for (const label of allIn(element, '.set .option')) {
      const [box, text] = ['input', 'span'].map((one) => boxOf(label.querySelector(one)!))
      assert.isBelow(Math.abs(box!.top - text!.top), 4, label.textContent)
    }
  })

  for (const width of [280, 420, 1180]) {
    it(`${String(width)} px: what has the focus is never behind the recommendation`, async () => {
      await setViewport({ width: width + 20, height: 640 })
      const element = await at('hjerneslag-stengt-vei', width)
      const hidden: string[] = []
      allIn(element, 'summary').at(-1)?.focus()
      await sendKeys({ down: 'Shift' })
      for (let steps = 0; steps < 60; steps++) {
        await sendKeys({ press: 'Tab' })
        const focused = element.shadowRoot?.activeElement
        if (!focused || focused.closest('.verdict')) break
        const [verdict, box] = [boxOf(oneIn(element, '.verdict')), boxOf(focused)]
        const isHidden = box.top < verdict.bottom - 1 && box.height < innerHeight - verdict.height
        if (isHidden || box.bottom < verdict.bottom + 24)
          hidden.push(`${focused.localName} ${String(box.height)} ${focused.textContent.trim()}`)
      }
      await sendKeys({ up: 'Shift' })
      assert.strictEqual(getComputedStyle(oneIn(element, '.verdict')).position, 'sticky')
      assert.deepEqual(hidden, [])
    })
  }

  it('nothing stays in sight where there is no room for it', async () => {
    await setViewport({ width: 320, height: 256 })
    const element = await at('hjerneslag-stengt-vei', 304)
    assert.strictEqual(getComputedStyle(oneIn(element, '.verdict')).position, 'static')
  })

  it('nor where it would fill the window, since the text is large', async () => {
    await setViewport({ width: 300, height: 640 })
    const element = await at('hjerneslag-stengt-vei', 280)
    element.style.setProperty('--beon-font-size', '30px')
    const verdict = oneIn(element, '.verdict')
    await until(() => getComputedStyle(verdict).position === 'static')
    const field = allIn(element, '.questions input').at(-1)!
    field.focus()
    const box = boxOf(field)
    assert.isAtLeast(box.top, 0)
    assert.isAtMost(box.bottom, 640)
    assert.isBelow(boxOf(verdict).bottom, box.top)
    element.style.removeProperty('--beon-font-size')
    await until(() => getComputedStyle(verdict).position === 'sticky')
  })

  it('nor where it would fill the pane it stands in', async () => {
    await setViewport({ width: 420, height: 900 })
    const element = await at('hjerneslag-stengt-vei', 400)
    const verdict = oneIn(element, '.verdict')
    assert.strictEqual(getComputedStyle(verdict).position, 'sticky')
    element.parentElement!.style.cssText += `; height: ${String(verdict.offsetHeight * 1.5)}px; overflow-y: auto`
    element.style.setProperty('--beon-font-size', '16px')
    await until(() => getComputedStyle(verdict).position === 'static')
  })

  it('casts no shadow and does not move', async () => {
    const element = await at('kols-finnmarkskysten', 800)
    for (const each of allIn(element, '*')) {
      const { boxShadow, animationName, transitionDuration } = getComputedStyle(each)
      assert.deepEqual([boxShadow, animationName, transitionDuration], ['none', 'none', '0s'], each.className)
    }
  })
})

describe('on paper', () => {
  before(() => emulateMedia({ media: 'print' }))
  after(() => emulateMedia({ media: 'screen' }))

  it('what heads something stands on its sheet, the days of the week above their picture too', async () => {
    const element = await aPathway('kols-finnmarkskysten')
    for (const selector of ['h2', 'h3', '.days-row']) {
      const heads = allIn(element, selector)
      assert.isAbove(heads.length, 0, selector)
      for (const one of heads) assert.strictEqual(getComputedStyle(one).breakAfter, 'avoid', one.textContent.trim())
    }
  })

  it('wide, as on a sheet on its side: no row of a setting hangs on those beside it, which are drawn over each other where a sheet ends', async () => {
    const element = await aPathway('hjerneslag-stengt-vei')
    element.parentElement!.style.width = '1047px'
    await laidOut(element)
    const settings = allIn(element, '.setting, .setting > dl')
    assert.lengthOf(settings, 10)
    for (const one of settings) assert.strictEqual(getComputedStyle(one).gridTemplateRows, 'none', one.className)
  })

  for (const name of ['omsorgsbehov-uten-plass', 'sepsis-sier-nei', 'doende-hjemme']) {
    it(`${name}: verdict, reasons with their grounds, to-do, settings and plan, whole, on the width of A4`, async () => {
      const element = await aPathway(name, { density: 'comfortable' })
      element.parentElement!.style.width = '680px'
      await laidOut(element)
      const isSeen = (one: HTMLElement) => one.checkVisibility({ contentVisibilityAuto: true }) && one.offsetHeight > 0
      for (const selector of [
        '.sentence',
        '.urgency',
        '.emergency',
        '.answer .reason summary',
        '.answer > .list .grounds',
        '.setting .status',
        '.panel > .rest > ul > li, dd > .rest > ul > li',
        '.plan .status',
        '.about',
      ]) {
        for (const one of allIn(element, selector)) assert.isTrue(isSeen(one), `${selector} ${one.textContent.trim()}`)
      }
      assert.isAbove(allIn(element, '.answer > .list .grounds').length, 0)
      // The way to a question names it: its words stand on paper, what only works on a screen does not.
      for (const selector of ['button:not(li > *, dt > *)', '.known']) {
        for (const one of allIn(element, selector)) assert.isFalse(isSeen(one), selector)
      }
      assert.isAtMost(neededWidth(oneIn(element, '.root')), 680)
      for (const one of allIn(element, '*')) {
        if (one.classList.contains('live')) continue
        assert.isFalse(getComputedStyle(one).overflowX === 'hidden' && one.scrollWidth > one.clientWidth, one.className)
      }
    })
  }
})
