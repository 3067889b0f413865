import { firstPassword, hashPassword, isPassword } from "#src/service/people/password";

describe("A password", () => {
  test("is kept as a hash with its salt and parameters, another each time, and known again", async () => {
    const [one, other] = await Promise.all([hashPassword("绿园统计2024"), hashPassword("绿园统计2024")]);
    expect(one).toMatch(/^scrypt:32768:8:3:[0-9a-f]{32}:[0-9a-f]{64}$/);
    expect(one).not.toBe(other);
    expect(await isPassword("绿园统计2024", one)).toBe(true);
    expect(await isPassword("绿园统计2025", one)).toBe(false);
  });

  test("is the same typed in full width", async () => {
    expect(await isPassword("ｐａｓｓ１２３４", await hashPassword("pass1234"))).toBe(true);
  });

  test("is checked by the parameters it was kept with, and never by none", async () => {
    const weaker = (await hashPassword("x")).replace("scrypt:32768", "scrypt:16384");
    expect(await isPassword("x", weaker)).toBe(false);
    expect(await isPassword("x", "plain:x")).toBe(false);
  });

  test("is hashed in turn however many come at once, and all are done", async () => {
    const kept = await Promise.all(Array.from({ length: 6 }, (_, index) => hashPassword(`${index}`)));
    expect(await Promise.all(kept.map((one, index) => isPassword(`${index}`, one)))).toEqual(kept.map(() => true));
  });

  test("is not looked at behind a crowd, whose turn would take long", async () => {
    const kept = await hashPassword("a");
    const crowd = await Promise.allSettled(Array.from({ length: 60 }, () => isPassword("b", kept)));
    const turned = crowd.flatMap((one) => (one.status === "rejected" ? [one.reason.code] : []));
    expect(turned).toEqual(Array(18).fill("S50"));
  });

  test("for a first sign-in is another each time and has no letters that look alike", () => {
    const made = Array.from({ length: 50 }, firstPassword);
    expect(new Set(made).size).toBe(50);
    for (const password of made) expect(password).toMatch(/^[a-hjkmnp-z2-9]{12}$/);
  });
});
