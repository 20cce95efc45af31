/** Imports of WebAssembly are compiled modules, in the Workers runtime and for its bundler. */
declare module '*.wasm' {
  const module: WebAssembly.Module
  export default module
}
