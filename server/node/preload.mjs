/**
 * Loads the largest package before the TypeScript loader is in place. The loader would rewrite its megabyte of JavaScript, which needs
 * no rewriting: measured, that took 100 MB of memory and most of a second for nothing.
 */
import '@xenova/transformers'
