import { describe, expect, it } from 'vitest'
import { IndexError } from '../../../index/generation.ts'
import { LexiconError } from '../../../index/lexicon/lexicon.ts'
import { CatalogueError } from '../../../ingest/catalogue.ts'
import { UnreadableFileError } from '../../../ingest/decode.ts'
import { UnknownDocumentError } from '../../../server/answerer.ts'
import { ConfigError } from '../../../server/config.ts'
import { CorpusError } from '../../../server/node/corpus-folder.ts'
import { explained } from '../../../server/node/failure.ts'
import { ListenError } from '../../../server/node/listen.ts'
import { LockedError } from '../../../server/node/lock.ts'
import { accountFromEnvironment } from '../../../server/worker/build/ai-rest.ts'

describe('a failure in the terminal', () => {
  const failures: readonly Error[] = [
    new ConfigError(['PORT is "eighty"']),
    new CorpusError('the corpus folder plans cannot be read'),
    new CatalogueError('"a" stands twice'),
    new UnreadableFileError('plan.pdf', 'is locked'),
    new IndexError('damaged', 'texts.json', 'is damaged'),
    new LexiconError('places.tsv, line 3: no tab'),
    new ListenError('port 80 is in use'),
    new LockedError('.wengui', 7),
    new UnknownDocumentError('a', ['b']),
  ]

  it.each(failures.map((failure) => [failure.name, failure] as const))('is told in words alone where a person can mend it: %s', (name, failure) => {
    expect(name).toBe(failure.constructor.name)
    expect(explained(failure)).toBe(failure.message)
  })

  it('is told in words alone where a build lacks something', () => {
    expect(() => accountFromEnvironment({})).toThrow(expect.objectContaining({ name: 'ExplainedError' }))
  })

  it('is told with its stack where nobody foresaw it, also under a name that was foreseen', () => {
    const fault = Object.assign(new TypeError('x is undefined'), { name: 'ConfigError' })
    expect(explained(fault)).toContain('failure.test.ts')
    expect(explained('gone')).toBe('gone')
  })
})
