import { assert, expect, fixture, html } from '@open-wc/testing'
import '../../src/define.ts'
import type { BeonContext } from '../../src/elements/context/context.ts'
import { PLAN_ON_THE_WIFE } from '../helpers/plan-on-the-wife.ts'
import { aPathway } from './a-pathway.ts'
import { forcedColours } from './forced-colours.ts'
import { neededWidth } from './needed-width.ts'
import { personNamed } from './person-named.ts'
import { laidOut, openAll } from './waiting.ts'

const TAGS = ['beon-rural', 'beon-relatives', 'beon-plan-b'] as const

/** A context with the three parts that have pictures and rows, the questions, and a person in it. */
async function partsOf(name: string, given: Partial<BeonContext> = {}): Promise<BeonContext> {
  const context = await fixture<BeonContext>(
    html`<beon-context>
      <beon-rural></beon-rural><beon-relatives></beon-relatives><beon-plan-b></beon-plan-b>
      <beon-questions></beon-questions>
    </beon-context>`,
  )
  const { at, facts, bundle } = await personNamed(name)
  Object.assign(context, { at, facts, bundle }, given)
  await laidOut(context)
  return context
}

const rootOf = (context: Element, tag: (typeof TAGS)[number]): ShadowRoot => {
  const root = context.querySelector(tag)?.shadowRoot
  if (!root) throw new Error(`no ${tag}`)
  return root
}

const allIn = (root: ParentNode, selector: string) => [...root.querySelectorAll<HTMLElement>(selector)]
const words = (element: Element | null | undefined) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim()
const boxOf = (element: Element) => element.getBoundingClientRect()
const rowOf = (root: ParentNode, place: string) => allIn(root, `[data-place="${place}"]`)[0]!
const bandOf = (root: ParentNode, band: string) => allIn(root, `[data-band="${band}"]`)[0]!

const rural = async (name: string, given: Partial<BeonContext> = {}) => rootOf(await partsOf(name, given), 'beon-rural')
const relatives = async (name: string, given: Partial<BeonContext> = {}) =>
  rootOf(await partsOf(name, given), 'beon-relatives')

describe('the picture of travel times', () => {
  it('has one axis: the bars are in proportion to their minutes', async () => {
    for (const width of ['280px', '1100px']) {
      const context = await partsOf('doende-hjemme')
      context.style.display = 'block'
      context.style.width = width
      await laidOut(context)
      const root = rootOf(context, 'beon-rural')
      const minutes = { home: 40, legevakt: 35, korttid: 12, hospital: 100 }
      const starts = new Set<number>()
      for (const [place, time] of Object.entries(minutes)) {
        const bar = rowOf(root, place).querySelector('.bar')!
        const plot = bar.closest('svg')!
        starts.add(Math.round(boxOf(bar).left))
        assert.closeTo(boxOf(bar).width / boxOf(plot).width, time / 100, 0.02, `${place} ${width}`)
      }
      assert.lengthOf(starts, 1)
    }
  })

  it('that no gap was found is no praise: of care at home nothing is judged until it is recommended or worked towards', async () => {
    const services = { 'svc.joint_home.hours': 'none', 'svc.legevakt.travel_min': 40 }
    const facts = { ...services, 'acute.red_flags': [], 'need.treatments': [], 'lang.need': 'met' }
    const context = await partsOf('ingenting-kjent', { facts })
    assert.strictEqual(context.assessment?.recommendation.setting, 'undetermined')
    const none = rootOf(context, 'beon-rural').querySelector('.status')
    assert.strictEqual(words(none), 'Ingen mangler er funnet')
    assert.strictEqual(none?.className, 'status neutral')
  })

  it('prints each number at the end of its bar', async () => {
    const root = await rural('doende-hjemme')
    for (const [place, text] of [
      ['home', '40 min'],
      ['hospital', '1 t 40 min'],
    ] as const) {
      const [bar, number] = ['.bar', '.number'].map((one) => rowOf(root, place).querySelector(one)!)
      assert.strictEqual(words(number), text)
      const gap = boxOf(number!).left - boxOf(bar!).right
      assert.isTrue(gap > 0 && gap < 12, `${place} ${String(gap)}`)
    }
  })

  it('no number of the axis is written over another, however little room there is', async () => {
    const context = await partsOf('doende-hjemme')
    context.style.display = 'block'
    for (const [width, size] of [
      [280, 13],
      [360, 20],
      [360, 28],
      [360, 36],
    ] as const) {
      context.style.width = `${String(width)}px`
      context.style.setProperty('--beon-font-size', `${String(size)}px`)
      await laidOut(context)
      const shown = allIn(rootOf(context, 'beon-rural'), '.ticks > text').map(boxOf)
      const seen = shown.filter((box) => box.width > 0)
      for (const [at, box] of seen.slice(1).entries())
        assert.isAbove(box.left, seen[at]!.right, `${String(width)} px, type ${String(size)} px`)
    }
  })

  it('fills what is usual and hatches the worst case, by a pattern of its own', async () => {
    const root = await rural('doende-hjemme')
    const [usual, worst] = ['hospital', 'home'].map((place) => rowOf(root, place).querySelector('.bar')!)
    const fill = getComputedStyle(worst!).fill
    const id = /url\("?#([\w-]+)"?\)/.exec(fill)?.[1] ?? ''
    assert.strictEqual(root.getElementById(id)?.localName, 'pattern')
    assert.match(getComputedStyle(usual!).fill, /^rgb/)
    assert.deepEqual(allIn(root, '.key li').map(words), ['vanlig tid', 'verste fall'])
  })

  it('draws how long the patient can wait as a line across the bars, where the axis has it', async () => {
    const root = await rural('barn-langt-fra-sykehus')
    const line = boxOf(root.querySelector('.lines > .wait')!)
    const plot = boxOf(rowOf(root, 'hospital').querySelector('svg.plot')!)
    assert.closeTo((line.left - plot.left) / plot.width, 30 / 270, 0.01)
    assert.isAtLeast(line.bottom, boxOf(rowOf(root, 'hospital')).top)
    assert.isAtMost(line.top, boxOf(rowOf(root, 'home')).top)
    assert.include(words(root.querySelector('.travel-row.wait')), 'Kan trygt vente 30 min')
    assert.isNull((await rural('doende-hjemme')).querySelector('.lines > .wait'))
  })

  it('draws no line over a bar or a text', async () => {
    const root = await rural('barn-langt-fra-sykehus')
    const bar = rowOf(root, 'hospital').querySelector('.bar')!
    bar.scrollIntoView({ block: 'center' })
    const { left } = boxOf(root.querySelector('.lines > .wait')!)
    const { top, height } = boxOf(bar)
    for (let y = 1; y < height; y++) assert.isTrue(root.elementFromPoint(left, top + y) === bar, String(y))
  })

  it('help that is later than that is told in words, with an icon and in its colour', async () => {
    const row = rowOf(await rural('barn-langt-fra-sykehus'), 'home')
    assert.include(words(row.querySelector('.status.warning')), 'for sent')
    assert.isNotNull(row.querySelector('.status.warning .icon'))
    assert.isTrue(row.classList.contains('warning'))
  })

  it('unknown and absent are told in words, and have no bar', async () => {
    const root = await rural('barn-langt-fra-sykehus')
    for (const [place, text] of [
      ['korttid', 'ikke kjent'],
      ['kad', 'finnes ikke'],
    ] as const) {
      assert.lengthOf(allIn(rowOf(root, place), '.bar'), 0)
      assert.include(words(rowOf(root, place)), text)
    }
  })

  it('a closed route is marked in words, by an icon and by a broken line', async () => {
    const root = await rural('hjerneslag-stengt-vei')
    const row = rowOf(root, 'hospital')
    assert.include(words(row.querySelector('.status.danger')), 'stengt nå')
    assert.isNotNull(row.querySelector('.status.danger .icon'))
    assert.notStrictEqual(getComputedStyle(row.querySelector('.bar.cut')!).strokeDasharray, 'none')
    assert.isNull(rowOf(root, 'sykestue').querySelector('.bar.cut'))
    assert.include(allIn(root, '.key li').map(words), 'vanlig tid, men ruta er stengt nå')
  })

  it('nothing known: no axis and no bar, but what is to be asked', async () => {
    const root = await rural('ingenting-kjent', { facts: {}, bundle: undefined })
    assert.lengthOf(allIn(root, '.bar, .lines'), 0)
    assert.include(words(root.querySelector('.picture')), 'Ingen reisetider er kjent ennå.')
    assert.isAbove(allIn(root, '.picture li > button').length, 0)
  })

  it('the table says the same as the picture', async () => {
    for (const name of ['doende-hjemme', 'hjerneslag-stengt-vei', 'kols-finnmarkskysten', 'rosen-oslo']) {
      const root = await rural(name)
      const table = allIn(root, 'tbody tr').map((row) => [...row.children].map(words))
      const drawn = allIn(root, '[data-place]')
      assert.lengthOf(table, drawn.length)
      for (const [at, row] of drawn.entries()) {
        const [place, usual, worst] = table[at] ?? []
        const told = words(row.querySelector('.number, .told'))
        assert.include(place, words(row.querySelector('.place > span')))
        assert.include([usual, worst], told, name)
        for (const one of row.querySelectorAll('.place .status')) assert.include(place, words(one))
        for (const bar of row.querySelectorAll('.bar'))
          assert.strictEqual(told, bar.classList.contains('worst') ? worst : usual)
      }
    }
  })

  it('the table names its columns, how long the patient can wait, and what there is no number for', async () => {
    const root = await rural('barn-langt-fra-sykehus')
    assert.deepEqual(allIn(root, '[part="travel"] thead th').map(words), ['Sted', 'Vanlig', 'Verste fall'])
    assert.strictEqual(words(root.querySelector('caption')), 'Kan trygt vente 30 min')
    assert.include(words(root.querySelector('details.table')), 'finnes det ikke noe tall for verste fall')
  })

  it('says whether the route is open, and how long the patient can wait also to those who do not see the line', async () => {
    assert.include(words((await rural('hjerneslag-stengt-vei')).querySelector('.picture')), 'Reiserute: stengt.')
    const wait = (await rural('barn-langt-fra-sykehus')).querySelector('.travel-row.wait')
    assert.strictEqual(wait?.getAttribute('aria-label'), 'Kan trygt vente 30 min')
  })

  it('the lines and the numbers of the axis stand where their minutes are', async () => {
    const root = await rural('doende-hjemme')
    const numbers = allIn(root, '.ticks > text')
    assert.deepEqual(numbers.map(words), ['0 min', '30 min', '1 t', '1 t 30 min'])
    for (const drawn of [
      numbers.map((one) => one.getAttribute('x')),
      allIn(root, '.lines > .tick').map((one) => one.getAttribute('x1')),
    ])
      assert.deepEqual(drawn, ['0%', '30%', '60%', '90%'])
  })

  it('the hatch of help that is too late has the colour of the warning', async () => {
    const late = rowOf(await rural('barn-langt-fra-sykehus'), 'home').querySelector('.bar.worst')
    const inTime = rowOf(await rural('doende-hjemme'), 'home').querySelector('.bar.worst')
    assert.strictEqual(late?.getAttribute('fill'), 'url(#worst-warning)')
    assert.strictEqual(inTime?.getAttribute('fill'), 'url(#worst)')
  })

  it('what is sure to be a gap is something to arrange; what may be one is told apart', async () => {
    const root = await rural('kols-finnmarkskysten')
    const certain = allIn(root, '[part="rural"] > .todo strong').map(words)
    assert.include(certain, 'Avtal antibiotika før transporten')
    const heading = allIn(root, 'h3').find((one) => words(one) === 'Kan ikke vurderes ennå')
    const uncertain = [...(heading?.nextElementSibling?.querySelectorAll('summary') ?? [])].map(words)
    assert.include(uncertain, 'Plan B svikter når veien stenger')
    for (const one of uncertain) assert.notInclude(certain, one)
  })

  it('is told in one sentence a row to those who do not see it', async () => {
    const root = await rural('hjerneslag-stengt-vei')
    assert.strictEqual(rowOf(root, 'hospital').getAttribute('role'), 'img')
    assert.strictEqual(
      rowOf(root, 'hospital').getAttribute('aria-label'),
      'Sykehus: vanlig 3 t 20 min, verste fall ikke kjent. Veien dit er stengt nå.',
    )
  })

  it('leads to the question that would tell more', async () => {
    const element = await aPathway('barn-langt-fra-sykehus')
    const link = element.renderRoot.querySelector<HTMLElement>('[part="travel"] li > button')
    assert.include(link?.getAttribute('aria-label'), 'korttidsplass')
    link?.click()
    await laidOut(element)
    assert.match(element.shadowRoot?.activeElement?.closest('[data-fact]')?.getAttribute('data-fact') ?? '', /korttid/)
  })
})

describe('the picture of the week', () => {
  it('has seven days for each part of the day, with the status in words, by icon and by colour', async () => {
    const root = await relatives('doende-hjemme')
    for (const [band, text, severity] of [
      ['day', 'Dag: dekket', 'good'],
      ['night', 'Natt: mangler', 'warning'],
    ] as const) {
      const cells = allIn(bandOf(root, band), `.cells.${severity} .cell`)
      assert.lengthOf(cells, 7)
      assert.isTrue(cells.every((cell) => cell.querySelector('.icon') !== null))
      assert.strictEqual(words(bandOf(root, band).querySelector(`.status.${severity}`)), text)
    }
    assert.deepEqual(allIn(root, '.days text').map(words), ['ma', 'ti', 'on', 'to', 'fr', 'lø', 'sø'])
  })

  it('draws who is there full, who is not enough hatched, who is not there empty and what is not known as a question', async () => {
    const rects = (root: ParentNode, band: string, lane: string) =>
      allIn(bandOf(root, band), `[data-lane="${lane}"] rect`)
    const fillOf = ([rect]: readonly HTMLElement[]) => (rect ? getComputedStyle(rect).fill : '')
    const dying = await relatives('doende-hjemme')
    assert.lengthOf(rects(dying, 'day', 'home-care'), 7)
    assert.match(fillOf(rects(dying, 'day', 'home-care')), /^rgb/)
    assert.match(fillOf(rects(dying, 'night', 'home-care')), /#part/)
    assert.isNotNull(dying.getElementById('part'))
    assert.strictEqual(fillOf(rects(dying, 'night', 'fastvakt')), 'none')
    const stroke = await relatives('hjerneslag-stengt-vei')
    const unknown = bandOf(stroke, 'night').querySelector('[data-lane="fastvakt"]')!
    assert.deepEqual([...unknown.querySelectorAll('text')].map(words), Array(7).fill('?'))
    assert.strictEqual(fillOf([unknown.querySelector<HTMLElement>('rect')!]), 'none')
    assert.include(words(unknown), 'Fastvakt: ikke kjent')
  })

  it('the days stand above their cells', async () => {
    for (const width of ['280px', '420px', '1100px']) {
      const context = await partsOf('doende-hjemme')
      context.style.display = 'block'
      context.style.width = width
      await laidOut(context)
      const root = rootOf(context, 'beon-relatives')
      const middle = (one: Element) => boxOf(one).left + boxOf(one).width / 2
      const days = allIn(root, '.days text').map(middle)
      for (const row of [allIn(bandOf(root, 'night'), '.cell'), allIn(bandOf(root, 'day'), '.need rect')])
        for (const [at, cell] of row.entries()) assert.closeTo(middle(cell), days[at]!, 3, `${width} ${String(at)}`)
    }
  })

  it('the table says the same as the picture', async () => {
    for (const name of ['doende-hjemme', 'hjerneslag-stengt-vei', 'kols-finnmarkskysten', 'omsorgsbehov-uten-plass']) {
      const root = await relatives(name)
      const rows = allIn(root, 'tbody tr').map((row) => [...row.children].map(words))
      for (const [at, band] of ['day', 'evening', 'night'].entries()) {
        const drawn = allIn(bandOf(root, band), '.lane > span').map(words)
        const told = rows.slice(0, -1).map((cells) => `${cells[0] ?? ''}: ${cells[at + 1] ?? ''}`)
        assert.deepEqual(told, drawn, name)
        assert.include(words(bandOf(root, band).querySelector('.status')), `: ${rows.at(-1)?.[at + 1] ?? ''}`)
      }
    }
  })

  it('the table names the parts of the day in the order of its columns', async () => {
    const root = await relatives('doende-hjemme')
    assert.deepEqual(allIn(root, 'thead th').map(words), ['Hvem', 'Dag', 'Kveld', 'Natt'])
    assert.deepEqual(allIn(root, 'tbody tr:last-child td').map(words), ['dekket', 'dekket', 'mangler'])
  })

  it('says of each part of the day what makes somebody needed then, and of all what was taken for granted', async () => {
    const root = await relatives('doende-hjemme')
    const needs = (band: string) => allIn(bandOf(root, band), '.need .needs li').map(words)
    assert.deepEqual(needs('day'), ['Pleiebehov: hjelp til alt', 'Tilsyn: daglig'])
    assert.include(needs('night'), 'Behov om natta: noen til stede hele natta')
    assert.lengthOf(allIn(root, '.cover .needs'), 0)
    const notes = words(root.querySelector('[part="week"] > .list'))
    assert.include(notes, 'Svarene skiller ikke mellom ukedager')
    assert.include(notes, 'ikke kjent om tjenestene er bekreftet for helg og høytid')
  })

  it('says what fails without the relatives, to them too', async () => {
    for (const audience of ['clinician', 'relative']) {
      const root = await relatives('ingenting-kjent', { facts: PLAN_ON_THE_WIFE, bundle: undefined, audience })
      const heading = allIn(root, 'h3').find((one) => words(one) === 'Planen uten pårørende')
      assert.strictEqual(
        words(heading?.nextElementSibling),
        'Planen hviler på de pårørende: uten dem svikter mer enn ett kritisk punkt.',
      )
      assert.include(words(heading?.nextElementSibling?.nextElementSibling), 'Hjelp om natta som dekker behovet')
    }
  })

  it('what is drawn beside its words is read to nobody', async () => {
    const root = await relatives('hjerneslag-stengt-vei')
    const drawings = allIn(root, '[part="week"] svg')
    assert.isNotEmpty(drawings)
    for (const drawn of drawings) assert.isNotNull(drawn.closest('[aria-hidden="true"]'))
  })

  it('says that volunteers never count, and draws none', async () => {
    const root = await relatives('doende-hjemme')
    assert.include(words(root.querySelector('[part="week"]')), 'Frivillige teller aldri som dekning.')
    assert.notInclude(allIn(root, '.lane').map(words).join(' '), 'rivillig')
  })

  it('nothing known: nothing is drawn, and the questions are there', async () => {
    const root = await relatives('ingenting-kjent', { facts: {}, bundle: undefined })
    assert.lengthOf(allIn(root, '.band'), 0)
    assert.isAbove(allIn(root, '[part="week"] li > button').length, 2)
  })

  it('what is answered is drawn at once', async () => {
    const context = await partsOf('doende-hjemme')
    const { facts } = await personNamed('doende-hjemme')
    context.facts = { ...facts, 'svc.home_skills': { value: ['sc_pump', 'palliative', 'fastvakt'] } }
    await laidOut(context)
    assert.strictEqual(bandOf(rootOf(context, 'beon-relatives'), 'night').dataset['status'], 'there')
  })
})

describe('the rows of a plan', () => {
  it('each says how it stands in words and by icon; what lacks has its owner and deadline beside it', async () => {
    const root = rootOf(await partsOf('oy-ferge'), 'beon-plan-b')
    const row = allIn(root, '[data-fact="planb.closure_ok"]')[0]!
    assert.match(words(row), /Mangler, svaret er: nei.*Ansvar: .*Frist: /)
    for (const each of allIn(root, '.plan-row')) assert.isNotNull(each.querySelector('.status .icon'), words(each))
  })

  it('a label of several lines stands free of what is to be done below it', async () => {
    const context = await partsOf('oy-ferge')
    context.style.display = 'block'
    context.style.width = '700px'
    await laidOut(context)
    const row = rootOf(context, 'beon-plan-b').querySelector<HTMLElement>('[data-fact="planb.closure_ok"]')!
    const [label, gap] = ['dt', '.gap'].map((part) => boxOf(row.querySelector<HTMLElement>(part)!))
    assert.isAtLeast(gap!.top, label!.bottom)
  })

  it('says how the whole of it stands, in words and in its colour', async () => {
    for (const [name, tag, text, severity] of [
      ['rosen-oslo', 'beon-plan-b', 'Plan B er på plass.', 'good'],
      ['oy-ferge', 'beon-plan-b', 'Plan B har mangler.', 'warning'],
      ['ingenting-kjent', 'beon-plan-b', 'Plan B er ikke avklart.', 'neutral'],
      ['doende-hjemme', 'beon-relatives', 'Pårørende kan ikke bære planen slik den er nå.', 'warning'],
    ] as const) {
      const status = rootOf(await partsOf(name), tag).querySelector('.panel > .status')
      assert.deepEqual([words(status), status?.className], [text, `status ${severity}`])
    }
  })

  it('each says where what is known of it comes from', async () => {
    const root = rootOf(await partsOf('rosen-oslo'), 'beon-plan-b')
    const origin = allIn(root, '[data-fact="planb.confirmed"] .origin').map(words)
    assert.deepEqual(origin, ['Behandlings- og tiltaksplan, 24.11.2026 kl. 13.15'])
  })

  it('where it comes from stands on the line of how it stands, where there is room for both', async () => {
    const context = await partsOf('rosen-oslo')
    context.style.display = 'block'
    context.style.width = '700px'
    await laidOut(context)
    const row = rootOf(context, 'beon-plan-b').querySelector('[data-fact="planb.triggers"]')
    /** Where the line of some words lies: what is empty stands on it. */
    const lineOf = (selector: string): number => {
      const mark = document.createElement('span')
      mark.style.display = 'inline-block'
      row?.querySelector(selector)?.append(mark)
      const { bottom } = boxOf(mark)
      mark.remove()
      return bottom
    }
    assert.isAbove(lineOf('.origin'), 0)
    assert.closeTo(lineOf('.origin'), lineOf('.status span'), 0.6)
  })

  it('what nobody has asked about is named once, after the rows, each the way to its question; and not asked for again', async () => {
    const root = await relatives('kols-finnmarkskysten')
    assert.isAbove(allIn(root, '.plan-rows + .minor + ul button').length, 3)
    assert.lengthOf(allIn(root, '[data-fact="rel.willing"]'), 0)
    assert.include(allIn(root, '.plan-rows + .minor + ul button').map(words), 'Pårørende er villig')
    assert.notInclude(allIn(root, 'h3').map(words), 'Må avklares')
  })

  it('what is not known for a reason has a row that tells it, and is the way to its question', async () => {
    const given = { facts: { 'rel.plan_tasks': ['night_presence'], 'rel.willing': { unknown: 'asked-declined' } } }
    const root = await relatives('ingenting-kjent', { ...given, bundle: undefined })
    const row = root.querySelector('[data-fact="rel.willing"]')
    assert.match(words(row), /Ikke kjent: ville ikke svare/)
    assert.strictEqual(
      row?.querySelector('dt button')?.getAttribute('aria-label'),
      'Gå til spørsmålet: Pårørende er villig',
    )
  })

  it('whoever may not answer is told what is not known, in words alone', async () => {
    const element = await aPathway('kols-finnmarkskysten')
    element.readonly = true
    await element.updateComplete
    const root = element.renderRoot
    assert.include(allIn(root, '[part="relatives"] .plan-rows + .minor + ul li').map(words), 'Pårørende er villig')
    assert.lengthOf(allIn(root, '[part="relatives"] .plan-rows + .minor + ul button'), 0)
  })

  it('what lacks in a row, and may still be met by something else, is not asked for a second time', async () => {
    const facts = { 'rel.plan_tasks': ['night_presence'], 'rel.strain': 'exhausted', 'rel.relief': false }
    const root = await relatives('ingenting-kjent', { facts, bundle: undefined })
    assert.lengthOf(
      words(root.querySelector('[part="relatives"]')).match(/Avlastning når belastningen er stor/g) ?? [],
      1,
    )
  })
})

describe('for patients and relatives', () => {
  for (const audience of ['patient', 'relative'] as const) {
    it(`${audience}: the travel times are there, the gaps for planners are not, and the week is for relatives alone`, async () => {
      const context = await partsOf('barn-langt-fra-sykehus', { audience })
      assert.strictEqual(words(rootOf(context, 'beon-rural').querySelector('h2')), 'Reisetid')
      assert.isAbove(allIn(rootOf(context, 'beon-rural'), '.bar').length, 2)
      assert.lengthOf(allIn(rootOf(context, 'beon-rural'), '.gap, .reason'), 0)
      assert.lengthOf(allIn(rootOf(context, 'beon-relatives'), '.band'), audience === 'relative' ? 3 : 0)
      const element = await aPathway('barn-langt-fra-sykehus', { audience })
      assert.isAbove(element.renderRoot.querySelectorAll('[part="travel"] .bar').length, 2)
    })
  }
})

describe('every picture', () => {
  const PEOPLE = ['doende-hjemme', 'hjerneslag-stengt-vei', 'barn-langt-fra-sykehus', 'ingenting-kjent'] as const

  it('has no style attribute, in any part', async () => {
    for (const name of PEOPLE) {
      const context = await partsOf(name)
      for (const tag of TAGS) assert.lengthOf(allIn(rootOf(context, tag), '[style]'), 0, `${name} ${tag}`)
    }
  })

  for (const size of ['15px', '30px']) {
    for (const width of [280, 420, 700, 1200]) {
      it(`${size} in ${String(width)} px, also in a host that writes from right to left: nothing is wider or cut off`, async () => {
        for (const name of PEOPLE) {
          const context = await partsOf(name)
          context.dir = 'rtl'
          context.style.display = 'block'
          context.style.width = `${String(width)}px`
          context.style.setProperty('--beon-font-size', size)
          for (const tag of TAGS) {
            const root = rootOf(context, tag)
            await openAll(root)
            const panel = boxOf(root.querySelector('.panel')!)
            assert.isAtMost(neededWidth(root.querySelector('.root')!), width, `${name} ${tag}`)
            const isOut = (one: Element) => boxOf(one).right > panel.right || boxOf(one).left < panel.left
            const drawn = allIn(root, '.picture text, .picture rect.bar').filter((one) => one.checkVisibility())
            assert.deepEqual(drawn.filter(isOut).map(words), [], `${name} ${tag}`)
          }
        }
      })
    }
  }

  it('its text is as large as the text around it, however narrow', async () => {
    const context = await partsOf('doende-hjemme')
    context.style.display = 'block'
    context.style.width = '280px'
    await laidOut(context)
    for (const tag of ['beon-rural', 'beon-relatives'] as const)
      for (const text of allIn(rootOf(context, tag), '.picture text').filter((one) => one.checkVisibility()))
        assert.isAtLeast(boxOf(text).height, 13, words(text))
  })

  for (const scheme of ['light', 'dark'] as const) {
    it(`has no violation that axe can find, ${scheme}`, async () => {
      for (const name of PEOPLE) {
        const context = await partsOf(name)
        context.parentElement!.style.colorScheme = scheme
        await openAll(...TAGS.map((tag) => rootOf(context, tag)))
        for (const tag of TAGS) await expect(context.querySelector(tag)).to.be.accessible()
      }
    })
  }

  it('in forced colours the words of a picture have the colour of all other words', async () => {
    await forcedColours(true)
    try {
      const context = await partsOf('kols-finnmarkskysten')
      for (const tag of ['beon-rural', 'beon-relatives'] as const) {
        const root = rootOf(context, tag)
        const { color } = getComputedStyle(root.querySelector('h2')!)
        for (const text of allIn(root, 'svg text')) assert.strictEqual(getComputedStyle(text).fill, color, words(text))
      }
    } finally {
      await forcedColours(false)
    }
  })

  it('in forced colours what is there, what is not enough and what is not there still differ', async () => {
    await forcedColours(true)
    try {
      const root = await relatives('doende-hjemme')
      const fills = ['[data-band="day"] .yes', '[data-band="night"] .part', '[data-band="night"] .no'].map(
        (selector) => getComputedStyle(root.querySelector(`.cover ${selector.split(' ')[1]!}`)!).fill,
      )
      assert.lengthOf(new Set(fills), 3)
    } finally {
      await forcedColours(false)
    }
  })
})

describe('the way to a question', () => {
  const links = (context: BeonContext) => TAGS.flatMap((tag) => allIn(rootOf(context, tag), 'button.link'))

  it('leads nobody to a question that is for others to answer', async () => {
    const context = await partsOf('kols-finnmarkskysten')
    const inPlanB = () => allIn(rootOf(context, 'beon-plan-b'), 'button.link').length
    assert.isAbove(inPlanB(), 5)
    for (const audience of ['patient', 'relative']) {
      context.audience = audience
      await laidOut(context)
      assert.strictEqual(inPlanB(), 0, audience)
    }
  })

  it('is there only while the questions are', async () => {
    const context = await partsOf('kols-finnmarkskysten')
    const questions = context.querySelector('beon-questions')
    const [first] = links(context)
    assert.exists(first)
    first.click()
    await laidOut(context)
    assert.isTrue(document.activeElement === questions)
    questions?.remove()
    await laidOut(context)
    assert.lengthOf(links(context), 0)
    if (questions) context.append(questions)
    await laidOut(context)
    assert.isAbove(links(context).length, 0)
  })
})
