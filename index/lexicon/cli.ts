/** `npm run lexicon`: checks the lexicon files and says how many entries they hold. Exit code 1 when something is wrong or nothing is there. */
import { defineCommand, runMain } from 'citty'
import { parseDictionary } from '../tokenizer/dictionary.ts'
import { checkLexicon } from './check.ts'
import { describeProblem, lexiconFileNames, parseLexicon, wordListName } from './lexicon.ts'
import { readCheckedTexts, shippedLexiconFolder } from './read.ts'

const command = defineCommand({
  meta: { name: 'lexicon', description: 'Check the lexicon files' },
  args: { folder: { type: 'positional', required: false, description: 'Folder with the .tsv files and words.txt', default: shippedLexiconFolder } },
  async run({ args }) {
    const texts = await readCheckedTexts(args.folder)
    if (Object.keys(texts).length === 0) {
      console.error(`There is no lexicon file in ${args.folder}: it should hold ${[...lexiconFileNames, wordListName].join(', ')}.`)
      process.exitCode = 1
      return
    }
    const problems = checkLexicon(texts)
    if (problems.length > 0) {
      for (const problem of problems) console.error(describeProblem(problem.file, problem))
      console.error(`${problems.length} problem${problems.length === 1 ? '' : 's'}`)
      process.exitCode = 1
      return
    }
    const { everyday, synonyms, english, places } = parseLexicon(texts)
    const words = parseDictionary(texts[wordListName] ?? '')
    const counts = [
      `${everyday.length} everyday words`,
      `${synonyms.length} synonym groups`,
      `${english.size} English terms`,
      `${places.length} places`,
      `${words.length} words of plans`,
    ]
    console.log(`The lexicon is sound: ${counts.join(', ')}.`)
  },
})

await runMain(command)
