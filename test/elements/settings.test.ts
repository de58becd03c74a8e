import { assert } from '@open-wc/testing'
import { builtInPack } from '../../src/assess.ts'
import type { BeonPathway } from '../../src/elements/pathway/pathway.ts'
import { allIn, aPathway, oneIn } from './a-pathway.ts'
import { EVERYBODY } from './person-named.ts'

const words = (element: Element | null | undefined) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim()
const settingNamed = (element: BeonPathway, name: string) => {
  const found = allIn(element, '.setting').find((one) => words(one.querySelector('h3')) === name)
  if (!found) throw new Error(`no ${name}`)
  return found
}
/** What stands in a row of a setting; empty where there is no such row. */
const rowOf = (element: BeonPathway, name: string, row: string): string =>
  words([...settingNamed(element, name).querySelectorAll('dt')].find((one) => words(one) === row)?.nextElementSibling)

describe('the settings side by side', () => {
  it('each says in words and in its colour how it stands', async () => {
    const severities: Readonly<Record<string, string>> = {
      Egnet: 'good',
      'Noe må ordnes': 'warning',
      'Noe må avklares': 'neutral',
      'Ikke egnet': 'danger',
      'Mulig, men ikke nødvendig': 'neutral',
    }
    const seen = new Set<string>()
    for (const name of EVERYBODY)
      for (const status of allIn(await aPathway(name), '.setting .status')) {
        seen.add(words(status))
        assert.strictEqual(status.className, `status ${severities[words(status)] ?? ''}`, words(status))
      }
    assert.deepEqual([...seen].sort(), Object.keys(severities).sort())
  })

  it('the one that is recommended and the one to work towards are marked, in words too', async () => {
    const element = await aPathway('doende-hjemme')
    const marked = allIn(element, '.settings .mark').map((mark) => [
      words(mark.closest('.setting')?.querySelector('h3')),
      words(mark),
      mark.closest('.setting')?.className,
    ])
    assert.deepEqual(marked, [
      ['Hjemme', 'Mål å arbeide mot', 'setting target'],
      ['Korttidsplass', 'Anbefalt', 'setting recommended'],
    ])
  })

  it('why, and what it would take, are told apart by the name of the place also to those who do not see it', async () => {
    const element = await aPathway('omsorgsbehov-uten-plass')
    for (const kind of ['.why', '.what-if']) {
      const found = allIn(element, `${kind} > summary`)
      assert.isAbove(found.length, 2)
      for (const one of found)
        assert.include(one.getAttribute('aria-label'), words(one.closest('.setting')?.querySelector('h3')))
    }
  })

  it('what rules it out, what is to be arranged and by whom, what is to be asked and what to remember stand each in its row', async () => {
    const dying = await aPathway('doende-hjemme')
    assert.strictEqual(rowOf(dying, 'Hjemme', 'Utelukkes av'), 'Ingenting')
    assert.match(rowOf(dying, 'Hjemme', 'Må ordnes'), /Hjelp om natta som dekker behovet.*Ansvar: hjemmetjenesten/)
    assert.strictEqual(rowOf(dying, 'KAD', 'Må ordnes'), 'Ingenting')
    assert.include(rowOf(dying, 'KAD', 'Utelukkes av'), 'Uten akutt medisinsk behov')
    assert.include(rowOf(dying, 'KAD', 'Husk'), 'Lengre enn vanlig på KAD')
    assert.include(rowOf(dying, 'Hjemme', 'Reise'), '40 min')
    const rosen = await aPathway('rosen-oslo')
    assert.match(rowOf(rosen, 'Hjemme', 'Må avklares'), /^Kan utelukke: /)
  })
})

for (const audience of ['patient', 'relative'] as const) {
  describe(`the places, for a ${audience}`, () => {
    it('each says in plain words, and in its colour, what was found of it', async () => {
      const plain = {
        suitable: ['Mulig nå', 'status good'],
        needs_action: ['Mulig hvis noe blir ordnet først', 'status warning'],
        needs_info: ['Vi vet ikke nok ennå', 'status neutral'],
        ruled_out: ['Passer ikke nå', 'status warning'],
      }
      const seen = new Set<string>()
      for (const name of EVERYBODY) {
        const element = await aPathway(name, { audience })
        const found = Object.values(element.assessment!.settings).map(({ status }) => status)
        const said = allIn(element, '.setting > .status').map((status) => [words(status), status.className])
        assert.deepEqual(
          said,
          found.map((status) => plain[status]),
          name,
        )
        for (const status of found) seen.add(status)
      }
      assert.lengthOf([...seen], 4)
    })

    it('tells of the relatives’ strain only who bears it, and that there is more to know', async () => {
      const element = await aPathway('doende-hjemme', { audience })
      const said = words(oneIn(element, '[part="settings"]'))
      assert.strictEqual(said.includes('Avlastning når belastningen er stor'), audience === 'relative')
      assert.notInclude(said, 'Lindrende plan uten sykehus')
      assert.include(rowOf(element, 'KAD', 'Mer å vite'), 'De som gir hjelp, kan fortelle mer')
    })

    it('tells that there is more to know also where it is but to be remembered', async () => {
      const element = await aPathway('hjemmesykehus-klart', { audience })
      const { excludedBy, toFix, toAsk } = element.assessment!.settings.home
      assert.deepEqual([excludedBy, toFix, toAsk], [[], [], []])
      assert.include(rowOf(element, 'Hjemme', 'Mer å vite'), 'De som gir hjelp, kan fortelle mer')
    })

    it('does not say that there is more to know where all is told', async () => {
      assert.isEmpty(rowOf(await aPathway('kols-finnmarkskysten', { audience }), 'Sykestue', 'Mer å vite'))
    })

    it('what lacks in plan B by somebody else’s word, or is to be asked of them, is not told, whatever rows a pack has', async () => {
      const { planB, ...plan } = builtInPack.plan!
      assert.isNotEmpty(planB)
      for (const pack of [builtInPack, { ...builtInPack, plan: { ...plan, planB: [] } }]) {
        const element = await aPathway('omsorgsbehov-uten-plass')
        element.pack = pack
        await element.updateComplete
        const said = () => words(oneIn(element, '[part="plan-b"]'))
        assert.include(said(), 'Ikke oppfylt: Plan B har et navngitt sted')
        assert.strictEqual(said().includes('Må avklares Stedet har sagt ja'), pack !== builtInPack)
        element.audience = audience
        await element.updateComplete
        for (const one of ['Plan B har et navngitt sted', 'Må avklares']) assert.notInclude(said(), one)
      }
    })
  })
}
