/**
 * Loads the largest package before the TypeScript loader is in place. The loader would rewrite its megabyte of JavaScript, which needs
 * no rewriting: measured, that took 100 MB of memory and most of a second for nothing.
 *
 * The heap may grow by a fifth over what is alive before it is collected: left to itself it grows to four times as much, and answering
 * questions for some minutes took 100 MB that nothing was in. Measured, an answer takes as long as before.
 */
import { setFlagsFromString } from 'node:v8'
import '@xenova/transformers'

setFlagsFromString('--heap-growing-percent=20')
