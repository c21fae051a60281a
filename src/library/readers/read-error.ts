// What a person is told when a file cannot be read: one Vietnamese sentence that says what is wrong and how to mend it.

export class ReadError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'ReadError'
  }
}
