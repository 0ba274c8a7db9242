using System.Collections.Frozen;
using System.Security.Cryptography;
using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Server.Audit;

namespace Yipai.Benchmarks;

/// <summary>The measured calls, each with the least work that could replace it.</summary>
internal static class Workloads
{
    /// <summary>Keeps a result alive, so that the compiler cannot omit its computation.</summary>
    private static object? _kept;
    private static bool _answer;

    public static void Decide()
    {
        FrozenDictionary<string, ulong> table = Activities.All.ToFrozenDictionary(activity => activity.Id, _ => 0b110UL);
        string key = Activities.ReportCase.Id;
        Measurement.Compare(
            "`guard.Decide`, allowed (bar 8)", AllowedDecision(withSettings: false),
            "`FrozenDictionary` lookup and bit test", () => _answer = (table[key] & 0b100) != 0);
        Measurement.Compare(
            "the same, settings on record", AllowedDecision(withSettings: true),
            "the same", () => _answer = (table[key] & 0b100) != 0);
    }

    /// <summary>Returns a call that decides an allowed report.</summary>
    /// <param name="withSettings">True if the person has changed a setting.</param>
    public static Action AllowedDecision(bool withSettings)
    {
        var options = new YipaiPrivacyOptions();
        options.UseDemonstrationHandler();
        var guard = new PrivacyGuard(options);
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        LedgerEntry notice = guard.Notice.Present(new Guid(1, 0, 0, new byte[8]), new SubjectId("someone"), "app", now);
        LedgerEntry record = guard.CreatePrompt("case-handling").Record(
            ConsentEvent.Given, new Guid(2, 0, 0, new byte[8]), new SubjectId("someone"), "app", "tap", now);
        var setting = new PreferenceChoice
        {
            EntryId = new Guid(3, 0, 0, new byte[8]), SubjectId = new SubjectId("someone"), HandlerId = guard.Handler.Id,
            PolicyHash = guard.Notice.Version.ContentHash,
            At = now, Channel = "app", Kind = PreferenceKind.Personalization, Subject = "", IsRefused = true,
        };
        ConsentState consent = ConsentState.From(withSettings ? [notice, record, setting] : [notice, record]);
        var request = new ProcessingRequest(Activities.ReportCase, DataItemSet.Of(DataItems.CaseReport, DataItems.PublishedText))
        {
            Principal = PolicyPrincipal.Registered(new SubjectId("someone")),
            Now = now,
        };
        return guard.Decide(request, consent).IsAllowed
            ? () => _answer = guard.Decide(request, consent).IsAllowed
            : throw new InvalidOperationException("The allowed path is no longer allowed.");
    }

    public static void Append()
    {
        byte[] leaf = SHA256.HashData("entry"u8);
        var root = new MerkleRoot();
        Measurement.Compare(
            "`MerkleRoot.Append`", () => root.Append(leaf),
            "one SHA-256 of 64 bytes", () => _kept = SHA256.HashData(new byte[64]));
    }
}
