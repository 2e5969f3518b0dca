/** Cards and sheets as files: short enough to stand alone, readable by software, and free of what is private. */
import type { Exercise } from '../../../engine/core/exercise/schema.ts'
import type { Made } from '../../../engine/handouts/make.ts'
import type { ReadPdf } from '../../support/pdf.ts'
import { describe, expect, it } from 'vitest'
import { rolePlayOf } from '../../../engine/handouts/model.ts'
import { shortAddress } from '../../../engine/handouts/occasion-text.ts'
import { occasionOf } from '../../../engine/handouts/occasion.ts'
import { readMap } from '../../../engine/library/read-workshop.ts'
import { cardSlugs } from '../../../handouts/cards/catalogue.ts'
import { readCardWords } from '../../../handouts/cards/words.ts'
import { launchBrowser } from '../../support/browser.ts'
import { evened } from '../../support/pdf.ts'
import { codeOnPage } from '../../support/qr.ts'
import { root } from '../../support/session.ts'

/** As long as an address may be: the corner of a card has no room for more. */
export const url = occasionOf({ url: 'http://courses.an-organisation.example.org:3030/tl/autumn/r2' }).url!

export interface Printed {
  out: string
  made: Made[]
  pdfs: ReadonlyMap<string, ReadPdf>
  /** What it was printed from. */
  exercises: Exercise[]
}

/** @param printed everything for the full day on both papers, with `url` as its address */
export function cards(printed: () => Printed): void {
  const rolePlays = () => printed().exercises.flatMap((exercise) => {
    const step = rolePlayOf(exercise)
    return step ? [{ exercise, step }] : []
  })
  const cardFiles = () => printed().made.filter(({ record }) => (cardSlugs as readonly string[]).includes(record.slug)).map(({ record }) => record)
  /** Lines are broken after hyphens and dashes, too. */
  const unspaced = (text: string) => evened(text).replaceAll(' ', '')
  const itemsOf = (id: string) => printed().exercises.find(exercise => exercise.id === id)!.steps.flatMap(step => step.kind === 'scale' ? step.items.map(item => item.question) : [])

  describe('a card', () => {
    it('is there on both papers, for participants', () => {
      expect(cardFiles().map(record => record.file)).toEqual(cardSlugs.flatMap(slug => [`${slug}-a4.pdf`, `${slug}-letter.pdf`]))
      expect(cardFiles().every(record => record.audience === 'participant')).toBe(true)
    })

    it('stands on a page, or on two', () => {
      for (const { file, pages } of cardFiles())
        expect(pages, file).toBeLessThanOrEqual(2)
    })

    it('is tagged, with a heading on each page, a language and named fonts', () => {
      for (const { file } of cardFiles()) {
        const pdf = printed().pdfs.get(file)!
        expect([pdf.tagged, pdf.language, pdf.drawnFonts], file).toEqual([true, 'en-GB', 0])
        expect(pdf.title, file).not.toBe('')
        expect(pdf.roles.every(roles => roles.has('H1')), file).toBe(true)
        expect(pdf.bookmarks.length, file).toBeGreaterThan(0)
      }
    })

    it('has no private brief on it, no checklist and no answer of a quiz', () => {
      const all = cardFiles().map(({ file }) => printed().pdfs.get(file)!.text.join(' ')).join(' ')
      const secrets = [
        ...rolePlays().flatMap(({ step }) => [...step.roles.flatMap(({ brief }) => [brief.goal, brief.know, brief.constraint]), ...step.observer.checklist]),
        ...printed().exercises.flatMap(exercise => exercise.steps).flatMap(step => step.kind === 'quiz' ? step.items.flatMap(item => [item.question, item.why]) : []),
      ]
      expect(secrets.filter(secret => all.includes(evened(secret)))).toEqual([])
    })
  })

  describe('what people keep', () => {
    it('says where more is to be found', () => {
      for (const slug of [...cardSlugs, 'one-page-reference']) {
        for (const paper of ['a4', 'letter'])
          expect(unspaced(printed().pdfs.get(`${slug}-${paper}.pdf`)!.text[0]!), slug).toContain(shortAddress(url))
      }
    })

    // One of each way of setting a code: in a corner, in that of a small card, and beside a column of text.
    it.each(['comment-ladder', 'phrase-card', 'one-page-reference'])('leads a phone there from %s', async (slug) => {
      const browser = await launchBrowser()
      try {
        expect(await codeOnPage(browser, printed().out, `${slug}-letter.pdf`)).toBe(url)
      }
      finally {
        await browser.close()
      }
    })
  })

  describe('the reading list', () => {
    it('has a group for each component, and says why each work is on it', () => {
      const { groups } = readCardWords(root)['reading-list']
      expect(groups.flatMap(({ component }) => component ?? [])).toEqual(readMap(root)!.rows.of.map(({ id }) => id))
      for (const paper of ['a4', 'letter']) {
        const [page] = printed().pdfs.get(`reading-list-${paper}.pdf`)!.text
        for (const { title, why, year } of groups.flatMap(group => group.works))
          expect([title, why, `${year ?? ''}`].filter(words => !unspaced(page!).includes(unspaced(words))), title).toEqual([])
      }
    })

    it('prints no year that is in doubt', () => {
      const works = readCardWords(root)['reading-list'].groups.flatMap(group => group.works)
      expect(works.filter(({ by, year }) => /Kua|Google/.test(by) && year !== undefined)).toEqual([])
    })
  })

  describe('the self-check and the feedback form', () => {
    it('print the statements of their exercises', () => {
      const [all, close] = printed().pdfs.get('self-check-a4.pdf')!.text
      expect(itemsOf('sc-self-check-pre')).toHaveLength(18)
      for (const statement of itemsOf('sc-self-check-pre'))
        expect(all).toContain(evened(statement))
      for (const statement of itemsOf('sc-self-check-post'))
        expect(close).toContain(evened(statement))
      for (const statement of itemsOf('sc-feedback'))
        expect(printed().pdfs.get('feedback-form-a4.pdf')!.text[0]).toContain(evened(statement))
    })
  })

  describe('the file of all role-plays', () => {
    it('holds a tent for each role, in the order of the sections', () => {
      const roles = rolePlays().sort((a, b) => a.exercise.section.localeCompare(b.exercise.section)).flatMap(({ step }) => step.roles)
      for (const paper of ['a4', 'letter']) {
        const { text } = printed().pdfs.get(`role-tents-all-${paper}.pdf`)!
        expect(text).toHaveLength(roles.length)
        for (const role of roles)
          expect(text.filter(page => [role.brief.know, role.brief.opening].every(words => unspaced(page).includes(unspaced(words)))), role.brief.opening).toHaveLength(1)
      }
      const sections = rolePlays().map(({ exercise }) => exercise.section)
      expect(new Set(sections).size).toBeGreaterThan(1)
      expect(printed().made.find(({ record }) => record.file === 'role-tents-all-a4.pdf')!.record.audience).toBe('facilitator')
    })

    it('has what an observer says for the system', () => {
      const { text } = printed().pdfs.get('observer-sheet-all-a4.pdf')!
      const all = text.join(' ')
      for (const { step } of rolePlays()) {
        for (const words of [...step.observer.facts.map(fact => fact.say), ...step.bells.map(bell => bell.label), ...step.injects.filter(inject => inject.to === 'observer').map(inject => inject.text)])
          expect(all).toContain(evened(words))
      }
    })
  })
}
