/** What was asked can not be done; the message is a whole sentence for the operator. */
export class CommandFailure extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = "CommandFailure";
  }
}
