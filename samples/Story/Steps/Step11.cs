using Yipai.Privacy;
using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Processing;

namespace Yipai.Samples.Story.Steps;

/// <summary>Decides the same requests in the as-written and in the strict profile, after the notice and before any choice.</summary>
internal static class Step11
{
    private static readonly SubjectId Subject = new("someone");

    public static Task CompareAsync(StoryWorld world, StoryTeller teller)
    {
        teller.Begin(11, "Eight requests, two readings");
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        PrivacyGuard written = GuardOf(PrivacyProfile.AsWritten2021), strict = GuardOf(PrivacyProfile.Strict2026);
        foreach ((string what, Func<PrivacyGuard, ConsentState, PolicyDecision> ask, string writtenRule, string strictRule)
            in Requests(now))
        {
            PolicyDecision then = ask(written, StateOf(written, now)), today = ask(strict, StateOf(strict, now));
            bool held = Cites(then, writtenRule) && Cites(today, strictRule) && (then.IsAllowed || !today.IsAllowed);
            teller.Check(held, $"{what,-44} as written: {Word(then, writtenRule),-25} strict: {Word(today, strictRule)}");
        }

        return Task.CompletedTask;
    }

    private static IEnumerable<(string What, Func<PrivacyGuard, ConsentState, PolicyDecision> Ask, string Written, string Strict)> Requests(
        DateTimeOffset now)
    {
        PolicyPrincipal me = PolicyPrincipal.Registered(Subject);
        ProcessingRequest To(ProcessingActivity activity, DataItemSet items) =>
            new(activity, items) { Principal = me, Permission = PermissionState.Full, Operation = ServiceOperation.Use, Now = now };
        yield return ("browse without an account", (guard, state) =>
            guard.Decide(To(Activities.Browse, DataItems.IpAddress) with { Principal = PolicyPrincipal.Anonymous }, state), "P4.1.1/2",
            "P4.1.1/2");
        yield return (
            "report a case", (guard, state) => guard.Decide(To(Activities.ReportCase, DataItems.CaseReport), state), "P1/4", "S1");
        yield return ("read the position, permission open", (guard, state) =>
            guard.Decide(To(Activities.DevicePositioning, DataItems.PrecisePosition), state), "P4.1.2-3/3", "PIPL 29");
        yield return ("match the address book, permission open", (guard, state) =>
            guard.Decide(To(Activities.ContactMatching, DataItems.AddressBook), state), "P4.1.2-3(5)/2", "S15");
        yield return (
            "read the IMEI", (guard, state) => guard.Decide(To(Activities.DeviceInformation, DataItems.Imei), state),
            "P4.1.2-2/1", "P4.1/1");
        yield return ("push by preference", (guard, state) =>
            guard.Decide(To(Activities.Personalization, DataItems.BrowsingLog) with { Purpose = new("PersonalizedPush") }, state),
            "P4.1.2-4/1", "PIPL 24");
        yield return ("analyze credit", (guard, state) =>
            guard.Decide(To(Activities.SecurityProtection, DataItems.CreditAnalysis) with { Purpose = new("CreditAnalysis") }, state),
            "P4.1.2-8", "PIPL 24");
        yield return ("publish the text of a report", (guard, state) => guard.DecideDisclosure(
            new(DisclosureKind.PublicDisclosure, "public", DataItems.PublishedText) { Principal = me, Now = now }, state),
            "P4.1.2-3(1)", "PIPL 25");
    }

    private static PrivacyGuard GuardOf(PrivacyProfile profile)
    {
        var options = new YipaiPrivacyOptions { Profile = profile };
        options.UseDemonstrationHandler();
        return new PrivacyGuard(options);
    }

    private static ConsentState StateOf(PrivacyGuard guard, DateTimeOffset now) =>
        ConsentState.From([guard.Notice.Present(IdentifierSource.Random.NewIdentifier(), Subject, "app", now.AddMinutes(-1))]);

    private static string Word(PolicyDecision decision, string rule) => $"{(decision.IsAllowed ? "allowed" : "denied")} ({rule})";

    private static bool Cites(PolicyDecision decision, string rule) => decision.Citations.Any(citation => citation.Text == rule);
}
