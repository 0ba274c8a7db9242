using System.Collections.Frozen;
using System.Security.Cryptography;
using Yipai.Cases.Media;
using Yipai.Privacy;
using Yipai.Privacy.Audit;
using Yipai.Privacy.Classification;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Masking;
using Yipai.Privacy.Processing;

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

    public static void Mask()
    {
        const string Report = "路口东侧上水井盖破损，雨天积水看不清，已有两辆电动车摔倒。请联系张三，电话 13812345678，住在人民路 12 号。";
        string text = string.Concat(Enumerable.Repeat(Report, 4))[..200];
        Measurement.Compare(
            "`masker.Mask`, 200 characters", () => _kept = Masker.Default.Mask(text, Audience.Public),
            "copy of the text", () => _kept = new string(text.AsSpan()));
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
