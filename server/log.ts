/** What the server notes down; pino fits it, and so does a console. No question's words are ever handed to it. */
export interface Log {
  debug(fields: object, message: string): void
  error(fields: object, message: string): void
}
