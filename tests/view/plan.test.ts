import { describe, expect, test } from 'vitest'
import { calendarOf } from '../../src/domain/calendar/index.ts'
import { shiftMonth, weeksOf } from '../../src/view/plan/month-days.ts'
import { placeLabels, pushApart } from '../../src/view/plan/place-marks.ts'

const calendar = calendarOf([{ date: '2026-12-08', name: 'Inmaculada Concepción' }])

describe('The month of the plan', () => {
  test('whole weeks from Monday to Sunday hold every day of the month once', () => {
    for (const month of ['2026-02', '2026-03', '2026-11', '2027-08']) {
      const days = weeksOf(month, calendar).flat()
      expect(days.length % 7).toBe(0)
      expect(new Date(days[0]?.day ?? '').getUTCDay()).toBe(1)
      expect(days.filter(({ isOutside }) => !isOutside)).toHaveLength(
        new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate(),
      )
    }
  })

  test('a holiday and a weekend are no working days, and the last working day of November is when the plans are due', () => {
    const days = [...weeksOf('2026-11', calendar), ...weeksOf('2026-12', calendar)].flat()
    expect(days.find(({ day }) => day === '2026-12-08')).toMatchObject({
      isWorking: false,
      holiday: 'Inmaculada Concepción',
    })
    expect(days.find(({ day }) => day === '2026-11-28')?.isWorking).toBe(false)
    expect([...new Set(days.filter(({ isPlanDue }) => isPlanDue).map(({ day }) => day))]).toEqual(['2026-11-30'])
    expect([...new Set(days.filter(({ isSemesterEnd }) => isSemesterEnd).map(({ day }) => day))]).toEqual([
      '2026-12-31',
    ])
  })

  test('months go on over the year', () => {
    expect([shiftMonth('2026-12', 1), shiftMonth('2027-01', -1), shiftMonth('2026-05', 20)]).toEqual([
      '2027-01',
      '2026-12',
      '2028-01',
    ])
  })
})

describe('The marks on the map of trips', () => {
  const crowd = Array.from({ length: 8 }, (_, at): [number, number] => [200 + (at % 3), 200 + (at % 2)])

  test('no mark covers another, and the base stays where it is', () => {
    const apart = pushApart(crowd)
    expect(apart[0]).toEqual(crowd[0])
    const distances = apart.flatMap((a, at) => apart.slice(at + 1).map((b) => Math.hypot(a[0] - b[0], a[1] - b[1])))
    expect(Math.min(...distances)).toBeGreaterThan(16)
  })

  test('marks as large as a finger stand as far apart as they are wide', () => {
    const apart = pushApart(crowd, 13)
    const distances = apart.flatMap((a, at) => apart.slice(at + 1).map((b) => Math.hypot(a[0] - b[0], a[1] - b[1])))
    expect(Math.min(...distances)).toBeGreaterThan(22)
  })

  test('marks that are far enough do not move', () => {
    const far: [number, number][] = [
      [10, 10],
      [50, 10],
      [10, 60],
    ]
    expect(pushApart(far)).toEqual(far)
  })

  test('no name covers a mark or another name, nor leaves the picture', () => {
    const marks = pushApart(crowd).map((at, number) => ({ at, text: `Provincia ${number}` }))
    const placed = placeLabels(marks, { width: 640, height: 400 })
    expect(placed.length).toBeGreaterThan(2)
    const boxes = placed.map(({ text, x, y }) => ({ left: x, right: x + text.length * 7, top: y - 12, bottom: y + 2 }))
    const covers = boxes.some((a, at) =>
      boxes.slice(at + 1).some((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
    )
    expect(covers).toBe(false)
    expect(boxes.every(({ left, right }) => left >= 0 && right <= 640)).toBe(true)
  })
})
