using System.Collections.Frozen;
using System.Security.Cryptography;
using Yipai.Cases;
using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Server.Audit;

namespace Yipai.Benchmarks;

/// <summary>What is measured, and the least that could be done instead.</summary>
internal static class Workloads
{
    /// <summary>Keeps a result alive, so that its computation cannot be left out.</summary>
    private static object? _kept;
    private static bool _answer;

    public static void Decide()
    {
        var options = new YipaiPrivacyOptions();
        options.UseDemonstrationHandler();
        var guard = new PrivacyGuard(options);
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        ConsentState consent = ConsentState.From([
            guard.Notice.Present(new Guid(1, 0, 0, new byte[8]), "someone", "app", now),
            guard.CreatePrompt("case-handling").Record(ConsentEvent.Given, new Guid(2, 0, 0, new byte[8]), "someone", "app", "tap", now),
        ]);
        var request = new ProcessingRequest(Activities.ReportCase, DataItemSet.Of(DataItems.CaseReport, DataItems.PublishedText))
        {
            Principal = PolicyPrincipal.Registered("someone"),
            Now = now,
        };
        if (!guard.Decide(request, consent).IsAllowed)
        {
            throw new InvalidOperationException("The allowed path is no longer allowed.");
        }

        FrozenDictionary<string, ulong> table = Activities.All.ToFrozenDictionary(activity => activity.Id, _ => 0b110UL);
        string key = Activities.ReportCase.Id;
        Measurement.Compare(
            "`guard.Decide`, allowed", () => _answer = guard.Decide(request, consent).IsAllowed,
            "`FrozenDictionary` lookup and bit test", () => _answer = (table[key] & 0b100) != 0);
    }

    public static void Scrub()
    {
        using Stream stream = typeof(Workloads).Assembly.GetManifestResourceStream("manhole.jpg")!;
        byte[] photo = new byte[stream.Length];
        stream.ReadExactly(photo);
        Measurement.Compare(
            $"`PhotoScrubber.Scrub`, {photo.Length / 1024} KiB", () => _kept = PhotoScrubber.Scrub(photo),
            "copy and SHA-256 of the photo", () => _kept = (photo.AsSpan().ToArray(), SHA256.HashData(photo)));
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
