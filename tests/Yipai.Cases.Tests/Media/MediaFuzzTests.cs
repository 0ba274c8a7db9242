using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using CsCheck;
using Yipai.Cases.Media;
using Xunit.Abstractions;

namespace Yipai.Cases.Tests.Media;

/// <summary>Whatever comes in is refused or scrubbed for good; YIPAI_FUZZ_INPUTS says how many files are tried, 20000 by default.</summary>
public sealed class MediaFuzzTests(ITestOutputHelper output)
{
    private static readonly long Inputs =
        long.Parse(Environment.GetEnvironmentVariable("YIPAI_FUZZ_INPUTS") ?? "20000", CultureInfo.InvariantCulture);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, long> _outcomes = new();
    private long _slowest;

    [Fact]
    public void ScrubAsync_DamagedFile_IsRefusedOrScrubbedForGood()
    {
        Gen<byte[]> files = Gen.Select(Gen.Int[0, MediaSeeds.All.Length - 1], MediaDamage.Any.Array[1, 6])
            .Select((seed, damages) => damages.Aggregate(MediaSeeds.All[seed], (file, damage) => damage.ApplyTo(file)));

        files.Sample(Judge, iter: Inputs, print: Convert.ToBase64String);

        Report();

        Assert.Contains(_outcomes.Keys, outcome => outcome.EndsWith("scrubbed", StringComparison.Ordinal));
        Assert.True(_outcomes.Count > 10, "too few ways to end");
    }

    [Fact]
    public void ScrubAsync_RandomBytesBehindAnyStart_IsRefusedOrScrubbedForGood()
    {
        Gen<byte[]> files = Gen.Select(Gen.Int[0, MediaSeeds.All.Length - 1], Gen.Int[0, 200], Gen.Byte.Array[0, 400])
            .Select((seed, kept, bytes) => (byte[])[.. MediaSeeds.All[seed].Take(kept), .. bytes]);

        files.Sample(Judge, iter: Inputs / 10, print: Convert.ToBase64String);

        Report();
    }

    private void Judge(byte[] file)
    {
        long start = Stopwatch.GetTimestamp();
        bool isShown = file.Length % 2 == 0;
        (ScrubResult result, byte[] scrubbed) = Scrubbing.Run(file, isShown);
        TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
        InterlockedMax(elapsed.Ticks);
        _outcomes.AddOrUpdate($"{result.Format} {result.Refusal?.Reason.ToString() ?? "scrubbed"}", 1, (_, count) => count + 1);

        Assert.True(elapsed < Longest, $"{elapsed} for {file.Length} bytes");
        if (result.Refusal is { } refusal)
        {
            Assert.Empty(scrubbed);
            Assert.InRange(refusal.Offset, 0, file.Length);
            return;
        }

        // A damaged table can declare any bytes of the file a picture or a sample, and those stay: they are all that mdat holds.
        byte[] metadata = result.Format is MediaFormat.Heif or MediaFormat.Mp4 ? Boxes.Without(scrubbed, "mdat") : scrubbed;
        Assert.False(Jpegs.Holds(metadata, Scrubbing.Tag), "the tag is still there");
        (ScrubResult again, byte[] twice) = Scrubbing.Run(scrubbed, !isShown);
        Assert.True(again.IsScrubbed, again.ToString());
        Assert.True(scrubbed.AsSpan().SequenceEqual(twice), "a second pass changes it");
    }

    private void InterlockedMax(long ticks)
    {
        long seen = Interlocked.Read(ref _slowest);
        while (ticks > seen && Interlocked.CompareExchange(ref _slowest, ticks, seen) is var actual && actual != seen)
        {
            seen = actual;
        }
    }

    private void Report()
    {
        output.WriteLine($"{_outcomes.Values.Sum()} files, slowest {TimeSpan.FromTicks(_slowest).TotalMilliseconds:F1} ms");
        foreach ((string outcome, long count) in _outcomes.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            output.WriteLine($"{outcome}: {count}");
        }
    }
}
