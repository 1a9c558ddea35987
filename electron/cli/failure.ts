/** What the user gave cannot be worked with; the message is a whole sentence for them. */
export class CliFailure extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = "CliFailure";
  }
}
