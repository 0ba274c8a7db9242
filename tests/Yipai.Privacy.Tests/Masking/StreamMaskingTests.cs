using System.Buffers;
using System.Text;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Detection;
using Yipai.Privacy.Masking;
using Yipai.Spans;

namespace Yipai.Privacy.Tests.Masking;

/// <summary>Whole streams, longer than the pieces in which they are masked.</summary>
public sealed class StreamMaskingTests
{
    private static readonly byte[] Reports =
        Encoding.UTF8.GetBytes(string.Join('\n', ReportCorpus.Generate(31, 12_000).Select(report => report.Text)));

    /// <summary>Masks every kind but names, which are looked for again within one piece only.</summary>
    private static readonly Masker WithoutNames = new(
        MaskingRules.Default, new TextScanner(new TextScannerOptions { Kinds = [.. FindingKinds.All.Except([FindingKinds.PersonName])] }));

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("13812345678\n电话138\n1234\n5678\n")]
    [InlineData("电话1381234５\n678！\n")]
    [InlineData("，")]
    public async Task MaskAsync_LongText_IsMaskedAsTheWhole(string between)
    {
        byte[] source = Joined(between);

        byte[] masked = await MaskAsync(source, WithoutNames);

        Assert.True(source.Length > 1 << 20);
        Assert.Equal(InOneGo(source, WithoutNames), masked);
        Assert.NotEqual(source, masked);
    }

    [Fact]
    public async Task MaskAsync_NamesInPieces_AreMaskedWhereverTheTextIntroducesThem()
    {
        int introduced = TextScanner.Default.Scan(Reports).Count(finding => finding.Explanation != "name-again");

        MaskingSummary summary = await Masker.Default.MaskAsync(new MemoryStream(Reports), new MemoryStream(), Audience.Public);

        Assert.InRange(summary.MaskedCount, introduced, introduced * 2);
    }

    [Fact]
    public async Task MaskAsync_NameThatComesAgainInAnotherLine_IsMaskedThereToo()
    {
        byte[] masked = await MaskAsync(Encoding.UTF8.GetBytes("举报人：顾晓棠。\n社区要求顾晓棠等待。\n"), Masker.Default);

        Assert.Equal("举报人：顾**。\n社区要求顾**等待。\n", Encoding.UTF8.GetString(masked));
    }

    [Fact]
    public async Task MaskAsync_LineLongerThanMemory_IsMaskedToo()
    {
        byte[] source = [.. "第一行 13812345678\n"u8, .. Reports.Where(unit => unit != '\n'), .. "\n末行 13812345678\n"u8];

        byte[] masked = await MaskAsync(source, Masker.Default);

        Assert.Equal(InOneGo(source, Masker.Default), masked);
        Assert.StartsWith("第一行 138****5678", Encoding.UTF8.GetString(masked), StringComparison.Ordinal);
        Assert.EndsWith("末行 138****5678\n", Encoding.UTF8.GetString(masked), StringComparison.Ordinal);
    }

    [Fact]
    public async Task MaskAsync_HostRecognizer_MayLookAcrossLines()
    {
        var scanner = new TextScanner(new TextScannerOptions { Recognizers = [new BadgeRecognizer()] });
        byte[] source = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("工牌\n#A7\n", 200_000)));

        byte[] masked = await MaskAsync(source, new Masker(MaskingRules.Default, scanner));

        Assert.False(masked.AsSpan().IndexOf("A7"u8) >= 0);
    }

    [Fact(Timeout = 60_000)]
    public async Task MaskAsync_EachLine_IsWrittenBeforeTheNextOneComes()
    {
        var destination = new MemoryStream();
        var source = new LineStream(["电话 13812345678。\n", "电话 13912345678。\n"], () => Encoding.UTF8.GetString(destination.ToArray()));

        await Masker.Default.MaskAsync(source, destination, Audience.Public);

        Assert.Equal(["", "电话 138****5678。\n", "电话 138****5678。\n电话 139****5678。\n"], source.Seen);
    }

    [Fact]
    public async Task MaskAsync_SeveralValues_AreCountedWithProgress()
    {
        var told = new List<long>();

        MaskingSummary done = await Masker.Default.MaskAsync(
            new MemoryStream("13812345678\n井盖\na@b.cn\n"u8.ToArray()), Stream.Null, Audience.Public, new Told(told));

        Assert.Equal(new MaskingSummary(2, null), done);
        Assert.Equal(26, told[^1]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(700_001)]
    public async Task MaskAsync_ByteThatIsNoText_IsReportedByItsPosition(int at)
    {
        byte[] source = [.. Enumerable.Repeat((byte)'\n', at), 0xFF, .. "井盖\n"u8, 0xE4];

        MaskingSummary done = await Masker.Default.MaskAsync(new MemoryStream(source), Stream.Null, Audience.Public);

        Assert.Equal(at, done.FirstDamage);
    }

    [Fact]
    public async Task MaskAsync_FailingDestination_EndsIt() =>
        await Assert.ThrowsAsync<NotSupportedException>(() =>
            Masker.Default.MaskAsync(new MemoryStream(Reports), new MemoryStream(new byte[1]), Audience.Public));

    [Fact]
    public async Task MaskAsync_CancelledToken_Throws() => await Assert.ThrowsAnyAsync<OperationCanceledException>(
        () => Masker.Default.MaskAsync(new MemoryStream(Reports), Stream.Null, Audience.Public,
            cancellationToken: new CancellationToken(canceled: true)));

    [Fact]
    public async Task MaskAsync_UnknownAudience_GetsNothing()
    {
        using var destination = new MemoryStream();

        await Masker.Default.MaskAsync(new MemoryStream(Reports), destination, (Audience)99);

        Assert.Equal(0, destination.Length);
    }

    [Fact]
    public void Mask_Utf8Text_IsMaskedAsCharactersAre()
    {
        var masked = new ArrayBufferWriter<byte>();

        bool isMasked = Masker.Default.Mask(Reports, Audience.Public, masked);

        Assert.True(isMasked);
        Assert.Equal(Masker.Default.Mask(Encoding.UTF8.GetString(Reports), Audience.Public), Encoding.UTF8.GetString(masked.WrittenSpan));
    }

    private static byte[] Joined(string between)
    {
        var text = new StringBuilder();
        foreach ((string report, _) in ReportCorpus.Generate(31, 12_000))
        {
            text.Append(report).Append(between);
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static async Task<byte[]> MaskAsync(byte[] source, Masker masker)
    {
        using var destination = new MemoryStream();
        await masker.MaskAsync(new MemoryStream(source), destination, Audience.Public);
        return destination.ToArray();
    }

    private static byte[] InOneGo(byte[] source, Masker masker)
    {
        var destination = new ArrayBufferWriter<byte>();
        using var masking = new TextStreamMasker(masker, Audience.Public);
        masking.Write(source, destination);
        masking.Complete(destination);
        return destination.WrittenSpan.ToArray();
    }

    private sealed class Told(List<long> told) : IProgress<long>
    {
        public void Report(long value) => told.Add(value);
    }

    /// <summary>A badge whose word is on the line before.</summary>
    private sealed class BadgeRecognizer() : TextRecognizer("#")
    {
        private static readonly FindingKind Badge = new("staff.badge", "BADGE", DataItems.IndirectInformation);
        private static readonly FindingRule Announced = new("badge", new LocalizedText("上一行写着“工牌”。", "The line before says so."));

        public override void Find(ReadOnlySpan<char> text, int at, List<TextFinding> found)
        {
            if (text[..at].EndsWith("工牌\n"))
            {
                found.Add(new TextFinding(Badge, at, 3, Announced, 0.9));
            }
        }
    }

    /// <summary>A stream that gives a line only after what came before it was written.</summary>
    private sealed class LineStream(string[] lines, Func<string> written) : MemoryStream
    {
        private int _next;

        public List<string> Seen { get; } = [];

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            int due = string.Concat(lines[.._next]).Length;
            while (written().Length < due)
            {
                await Task.Delay(1, cancellationToken);
            }

            Seen.Add(written());
            return _next < lines.Length ? Encoding.UTF8.GetBytes(lines[_next++], buffer.Span) : 0;
        }
    }
}
