import { describe, expect, it } from 'vitest'
import { ArtifactError } from '../../server/worker/artifacts/artifacts.ts'
import { named } from '../../server/worker/parts.ts'

const failing = (failure: Error) => named('dictionary', () => Promise.reject(failure)).catch((error: Error) => error)

describe('what cannot be read from an artifact', () => {
  it('is told with the artifact’s name, whatever words it has', async () => {
    for (const words of ['file ends in its header', 'the artifact is of another kind']) {
      const failure = new Error(words)
      expect(await failing(failure)).toMatchObject({ message: `artifact dictionary: ${words}`, cause: failure })
    }
  })

  it('is told as it is where it names the artifact itself', async () => {
    const failure = new ArtifactError('dictionary', 'is missing')
    expect(await failing(failure)).toBe(failure)
  })
})
