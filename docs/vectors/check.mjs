// Reads decisions.jsonl beside the policy manifest and checks that the two agree. Run it from anywhere: node docs/vectors/check.mjs
import { readFileSync } from "node:fs";

const here = new URL(".", import.meta.url);
const lines = readFileSync(new URL("decisions.jsonl", here), "utf8").trim().split("\n").map((line) => JSON.parse(line));
const manifest = JSON.parse(readFileSync(new URL("../../src/Yipai.Privacy/Policies/Manifests/yipai-2021-01-20.json", here), "utf8"));

const clauses = new Set(manifest.clauses.map((clause) => clause.id));
const scopes = new Map(manifest.scopes.map((scope) => [scope.id, scope]));
const activities = new Map(manifest.activities.map((activity) => [activity.id, activity]));
const faults = [];
const expect = (holds, line, what) => { if (!holds) faults.push(`line ${line + 1}: ${what}`); };

const isCitation = (text) =>
  text.startsWith("P4") || /^P[0-3]/.test(text) ? clauses.has(text) : /^S([1-9]|[12]\d|3[0-3])$/.test(text) || text.length > 2;

lines.forEach((vector, line) => {
  for (const reading of ["strict", "asWritten"]) {
    const answer = vector[reading];
    expect(answer.citations.length > 0 && answer.citations.every(isCitation), line, `${reading} cites nothing, or what does not exist`);
    expect(answer.allowed === (answer.missing.length === 0), line, `${reading} is allowed with something missing, or denied with nothing`);
    expect(answer.missing.every((one) => one.scope === null || scopes.has(one.scope.split("/")[0])), line, `${reading} asks for a scope that does not exist`);
  }

  // Strict only adds conditions.
  expect(!vector.strict.allowed || vector.asWritten.allowed, line, "strict allows what the wording denies");
  (vector.kind === "disclosure" ? checkDisclosure : checkProcessing)(vector, line);
});

function checkDisclosure({ role, request, consent, strict, asWritten }, line) {
  for (const answer of [strict, asWritten]) {
    if (!answer.allowed) continue;
    expect(request.way !== "CrossBorder", line, "something goes abroad");
    const isFree = request.evidence.includes("deidentification") && request.evidence.includes("guarantee");
    const isGrounded = request.ground !== null && request.groundProven;
    const ways = manifest.disclosures.filter((way) => way.kind.toLowerCase() === request.way.toLowerCase());
    const covers = (way) => way.items[0] === "*" || request.items.every((item) => way.items.includes(item));
    expect(isFree || isGrounded || ways.some(covers), line, "items leave that no way declares");

    // Only a proven ground that stands without use, information that names nobody, and a change of handler outlive the end of use.
    const outlives = isFree || (isGrounded && !["P4.4.2-7", "P4.4.2-8"].includes(request.ground)) || request.way === "Transfer";
    expect(!consent.events.includes("endOfUse") || outlives, line, "something is disclosed after the end of use");
    const off = consent.events.filter((name) => name.startsWith("off:"));
    if (!isFree && !isGrounded && request.way !== "Transfer") {
      expect(!off.some((name) => request.items.includes(name.replace("off:Item/", ""))), line, "an item that was turned off is disclosed");
      const isPromotion = request.recipient === "the-PromotionPartner";
      expect(!isPromotion || !off.some((name) => /^off:(Advertising|Personalization)/.test(name)), line, "promotion goes on against an opt-out");
    }

    // A verification passes on once, from the provider to its unit, and holds the person's own information.
    const isUnit = request.recipient === "the-VerificationPartnerUnit";
    expect(isUnit ? request.onwardFrom === "the-VerificationProvider" : request.onwardFrom === null, line, "something is passed on beyond the second hop");
    const isVerification = !isFree && !isGrounded && /^the-Verification/.test(request.recipient) && request.way === "Sharing";
    expect(!isVerification || request.evidence.includes("ownInformation"), line, "another person's information is verified");
    const isFace = request.items.some((item) => item.startsWith("bio.face"));
    expect(answer !== strict || !isVerification || !isFace || request.evidence.includes("alternativeToFace"), line, "a face is the only way");

    // In strict, sharing and publication of what identifies stand on a yes alone; a state organ and whom it entrusts dispatch by their duty.
    const isDuty = role !== "Commercial" && request.recipient === "the-CityManagementDepartment" && request.way === "Sharing";
    const needsYes = ["Sharing", "PublicDisclosure", "JointHandling"].includes(request.way) && !isDuty;
    expect(answer !== strict || !isDuty || consent.noticeShown, line, "a case is dispatched before the notice");
    if (answer === strict && needsYes && !isFree && !isGrounded) expect(consent.word === "Given", line, "strict discloses without a yes");
  }

  if (request.ground !== null && !request.groundProven) expect(consent.word === "Given" || !strict.allowed, line, "an unproven ground opens");
}

function checkProcessing({ role, request, consent, strict, asWritten }, line) {
  // Whoever works for a state organ uses its data for nothing of its own.
  const own = ["personalization", "cross-device-linking", "indirect-collection"];
  expect(role !== "EntrustedByStateOrgan" || !strict.allowed || !own.includes(request.activity), line, "an entrusted handler works for itself");

  const activity = activities.get(request.activity);
  for (const answer of [strict, asWritten]) {
    if (!answer.allowed) continue;
    expect(activity.available, line, "what is not in service is allowed");
    expect(request.items.every((item) => activity.items.includes(item)), line, "an undeclared item is allowed");
    expect(request.purpose === null || activity.purposes.includes(request.purpose), line, "an undeclared purpose is allowed");
    expect(activity.permission === "none" || request.permission === "Full", line, "a closed permission is passed");
    expect(request.principal !== "Anonymous" || activity.anonymous, line, "a visitor passes for an account");
    expect(request.mode !== "Continuous", line, "continuous collection is allowed");
    expect(consent.noticeShown || request.items.every((item) => ["log.ip", "log.url"].includes(item)), line, "something is taken before the notice");
  }

  const isOff = (name) => consent.events.includes(name);
  for (const answer of [strict, asWritten]) {
    if (!answer.allowed) continue;
    expect(!isOff("endOfUse") || activity.anonymous, line, "something that needs an account goes on after the end of use");
    expect(!isOff("off:Advertising") || request.purpose !== "CommercialAds", line, "advertising goes on against an opt-out");
    expect(!isOff("off:Personalization") || request.activity !== "personalization", line, "personalization goes on against an opt-out");
  }

  // In strict a consent-based purpose stands on a yes alone.
  const exception = (activity.strict.exceptions ?? []).find((one) => one.purposes.includes(request.purpose));
  const need = (exception ?? activity.strict).consent;
  if (strict.allowed && need !== "none") expect(consent.word === "Given", line, "strict goes on without a yes");
}

expect(lines.length >= 1000, 0, `only ${lines.length} vectors`);
console.log(`${lines.length} vectors, ${faults.length} faults`);
faults.slice(0, 20).forEach((fault) => console.log(fault));
process.exit(faults.length === 0 ? 0 : 1);
