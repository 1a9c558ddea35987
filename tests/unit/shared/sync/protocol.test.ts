import { describe, expect, it } from "vitest";
import { downItemText } from "../../../../shared/sync/down.ts";
import { enrolmentCodeSchema, readCode } from "../../../../shared/sync/enrolment.ts";
import { invitationText, parseInvitation } from "../../../../shared/sync/invitation.ts";
import { problemCode } from "../../../../shared/sync/problem.ts";
import { commonVersion } from "../../../../shared/sync/protocol.ts";
import { signedText } from "../../../../shared/sync/signed-text.ts";

describe("the version of the protocol", () => {
  it("is the highest that both sides speak", () => {
    expect(commonVersion([1, 2, 3], [1, 2])).toBe(2);
  });

  it("is none where they have none in common", () => {
    expect(commonVersion([3, 4], [1, 2])).toBeUndefined();
  });
});

describe("what a station signs", () => {
  const request = {
    hub: "01JZ0000000000000000000HUB",
    station: "01JZ00000000000000000000ST",
    method: "POST",
    path: "/v1/entries?x=1",
    time: "2026-11-30T20:00:00.000Z",
    nonce: "nonce",
    encoding: "zstd",
    digest: "d".repeat(64),
  };

  it("is another text as soon as one part is another", () => {
    const texts = Object.keys(request).map((part) => signedText({ ...request, [part]: "other" }));
    expect(new Set([signedText(request), ...texts]).size).toBe(Object.keys(request).length + 1);
  });
});

describe("an invitation", () => {
  const invitation = { address: "https://10.0.0.5:8443", code: "7Q2MX9VHTR", fingerprint: "5f".repeat(32) };

  it("is the same after it was typed off", () => {
    expect(parseInvitation(` ${invitationText(invitation).replaceAll(" ", "  ")}\n`)).toEqual(invitation);
  });

  it("needs no fingerprint over plain HTTP", () => {
    const plain = { ...invitation, address: "http://hub.local:80", fingerprint: null };
    expect(parseInvitation(invitationText(plain))).toEqual(plain);
  });

  it("is not made of any other text", () => {
    expect(parseInvitation("beket-hub https://10.0.0.5:8443/path 7Q2MX-9VHTR")).toBeUndefined();
    expect(parseInvitation("7Q2MX-9VHTR")).toBeUndefined();
  });

  it("has a code that is read without case, spaces, and the letters that look like digits", () => {
    expect(enrolmentCodeSchema.parse(readCode("oiL2m-x9 vht"))).toBe("0112MX9VHT");
    expect(enrolmentCodeSchema.safeParse("7Q2MX9VHT").success).toBe(false);
  });
});

describe("a problem", () => {
  it("of a newer hub is taken by its status", () => {
    expect(problemCode({ code: "quota-reached", status: 403 })).toBe("bad-request");
    expect(problemCode({ code: "quota-reached", status: 503 })).toBe("unavailable");
    expect(problemCode({ code: "toString", status: 400 })).toBe("bad-request");
  });
});

describe("what the hub signs", () => {
  it("does not depend on the order of members", () => {
    const item = {
      id: "01JZ0000000000000000000001",
      hub: "01JZ0000000000000000000HUB",
      cursor: 1,
      at: "2026-11-30T20:00:00.000Z",
      kind: "message",
      subject: "s",
      stations: null,
    };
    expect(downItemText({ ...item, content: { a: 1, b: 2 } })).toBe(
      downItemText({ content: { b: 2, a: 1 }, ...item }),
    );
  });
});
