using System.Buffers;
using System.Text;
using CsCheck;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Detection;

namespace Yipai.Privacy.Tests.Detection;

/// <summary>What holds for every text: order, streams, bytes, overlaps, options.</summary>
public sealed class ScannerTests
{
    private const string Report =
        "我叫李雷，家住大连市中山区人民路12号3单元501室，电话138 1234 5678，身份证11010519491231002X。车牌辽B·12345，邮箱a.b@qq.com，"
        + "卡6222021234567890128，ip fe80::1，𝟏𝟑𝟖𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖。";

    private static readonly Gen<string> Texts =
        Gen.Select(Gen.OneOf(Gen.Const(Report), TestTexts.Noise, TestTexts.Words, TestTexts.Mobile, TestTexts.Identity)
        .Array[1, 60], Gen.Int[0, 200]).Select((parts, filling) => string.Concat(parts.Select(part => part + new string('路', filling))));

    [Fact]
    public void Scan_AnyText_FindingsAreInOrderWithoutOverlap() => Texts.Sample(text =>
    {
        int end = 0;
        foreach (TextFinding finding in TextScanner.Default.Scan(text))
        {
            Assert.True(finding.Start >= end && finding.Length > 0 && finding.End <= text.Length);
            end = finding.End;
        }
    });

    [Fact]
    public void TextStreamScanner_TextInPieces_FindsTheSameAsInTheWholeText() =>
        Gen.Select(Texts.Array[1, 40], Gen.Int[1, 9000]).Sample((texts, size) =>
        {
            string text = string.Concat(texts);
            var stream = new TextStreamScanner(TextScanner.Default);
            var read = new StringBuilder();
            List<TextFinding> found = [];
            for (int at = 0; at < text.Length; at += size)
            {
                stream.Write(text.AsSpan(at, Math.Min(size, text.Length - at)));
                Read(stream, read, found);
            }

            stream.Complete();
            Read(stream, read, found);
            Assert.Equal(text, read.ToString());
            Assert.Equal(Plain(TextScanner.Default.Scan(text)), Plain(found));
        }, iter: 60);

    [Fact]
    public void Scan_Utf8Bytes_FindsTheSameAsInTheText() => Texts.Sample(text =>
    {
        // A lone surrogate has no bytes of its own.
        string whole = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        byte[] bytes = Encoding.UTF8.GetBytes(whole);
        IReadOnlyList<TextFinding> found = TextScanner.Default.Scan(bytes);

        Assert.Equal(Plain(TextScanner.Default.Scan(whole)), Plain(found));
        Assert.All(found, finding => Assert.Equal(
            whole.Substring(finding.Start, finding.Length), Encoding.UTF8.GetString(bytes, finding.Utf8Start, finding.Utf8Length)));
        Assert.All(TextScanner.Default.Scan(whole).Zip(found), pair =>
            Assert.Equal((pair.Second.Utf8Start, pair.Second.Utf8Length), pair.First.Utf8Range(whole)));
    });

    [Fact]
    public void Scan_DamagedBytesAround_KeepsPositionsExact() =>
        Gen.Select(Gen.Byte.Array[0, 40], Gen.Byte.Array[0, 40]).Sample((before, after) =>
    {
        // The label keeps the word before it from being one: behind "No" the digits would be another number.
        byte[] label = "手机，"u8.ToArray();
        byte[] bytes = [.. before, .. label, .. "13812345678，"u8, .. after];
        Assert.Contains(TextScanner.Default.Scan(bytes), finding =>
            finding.Utf8Start == before.Length + label.Length
                && Encoding.UTF8.GetString(bytes, finding.Utf8Start, finding.Utf8Length) == "13812345678");
    });

    [Fact]
    public void TextStreamScanner_CharacterSplitBetweenPieces_FindsTheSameAsInTheWhole()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Report);
        IReadOnlyList<TextFinding> whole = TextScanner.Default.Scan(bytes);
        for (int cut = 0; cut <= bytes.Length; cut++)
        {
            var stream = new TextStreamScanner(TextScanner.Default);
            stream.Write(new ReadOnlySequence<byte>(bytes, 0, cut));
            stream.Write(bytes.AsSpan(cut));
            stream.Complete();
            Assert.True(stream.TryRead(out ScannedText part));
            Assert.Equal(whole, part.Findings.ToArray());
        }
    }

    [Fact]
    public void Scan_RecognizersInAnotherOrder_FindsTheSameWinner()
    {
        TextRecognizer[] hosts = [new Marker("AB", 2, 0.6), new Marker("BC", 2, 0.9), new Marker("BCD", 3, 0.5), new Marker("CD", 2, 0.9)];

        string[] outcomes = [.. new[] { hosts, [.. hosts.Reverse()], [hosts[2], hosts[0], hosts[3], hosts[1]] }
            .Select(order => string.Join(';', new TextScanner(new TextScannerOptions { Recognizers = order }).Scan("xABCDx")
                .Select(finding => $"{finding.Start}+{finding.Length}")))];

        Assert.All(outcomes, outcome => Assert.Equal("2+3", outcome));
    }

    [Fact]
    public void Scan_HostRecognizer_FindsTheKindOfTheHost()
    {
        var scanner = new TextScanner(new TextScannerOptions { Recognizers = [new Marker("工牌", 6, 0.8)], Kinds = [] });

        TextFinding finding = Assert.Single(scanner.Scan("我的工牌8831，电话13812345678"));
        Assert.Equal(("BADGE", 2, 6), (finding.Kind.TypeName, finding.Start, finding.Length));
    }

    [Fact]
    public void Scan_AllowedValue_IsNotReported()
    {
        var scanner = new TextScanner(new TextScannerOptions { AllowedValues = ["0411-84801234"] });

        Assert.Equal("13812345678", Assert.Single(scanner.Scan("热线０４１１ 84801234或13812345678")) is var finding
            ? "热线０４１１ 84801234或13812345678".Substring(finding.Start, finding.Length) : "");
    }

    [Fact]
    public void Scan_KindsNamed_FindsOnlyThoseKinds()
    {
        var scanner = new TextScanner(new TextScannerOptions { Kinds = [FindingKinds.EmailAddress] });

        Assert.Equal([FindingKinds.EmailAddress], scanner.Scan(Report).Select(finding => finding.Kind));
        Assert.DoesNotContain(TextScanner.Structured.Scan(Report), finding =>
            finding.Kind == FindingKinds.PersonName || finding.Kind == FindingKinds.PostalAddress);
    }

    [Fact]
    public void Scan_HigherMinConfidence_LeavesOutDoubtfulFinding()
    {
        Assert.Single(TextScanner.Default.Scan("身份证110105194912310021"));
        Assert.Empty(new TextScanner(new TextScannerOptions { MinConfidence = 0.8 }).Scan("身份证110105194912310021"));
    }

    [Fact]
    public void Scan_ListWithRoom_AllocatesNothing()
    {
        List<TextFinding> found = new(64);
        byte[] bytes = Encoding.UTF8.GetBytes(Report);

        // Until its code is compiled for speed a call may box, and other tests may empty the pools; what allocates itself does so every
        // time.
        Assert.True(SpinWait.SpinUntil(
            () =>
            {
                long before = GC.GetAllocatedBytesForCurrentThread();
                Scan();
                return GC.GetAllocatedBytesForCurrentThread() == before;
            },
            TimeSpan.FromSeconds(10)));

        void Scan()
        {
            found.Clear();
            TextScanner.Default.Scan(Report, found);
            TextScanner.Default.Scan(bytes, found);
        }
    }

    [Fact]
    public void Rule_OfEveryFinding_HasTextInBothLanguagesWithoutTheValue() => Assert.All(TextScanner.Default.Scan(Report), finding =>
    {
        Assert.NotEmpty(finding.Rule.Text.Chinese);
        Assert.NotEmpty(finding.Rule.Text.English);
        Assert.DoesNotContain("1381", finding.ToString(), StringComparison.Ordinal);
    });

    [Theory]
    [InlineData('1'), InlineData('a'), InlineData('@'), InlineData(':'), InlineData('.'), InlineData('李'), InlineData('号'),
        InlineData('\u200b'), InlineData('１')]
    public void Scan_LongTextOfOneCharacter_Completes(char character)
    {
        string text = new(character, 400_000);
        Assert.True(TextScanner.Default.Scan(text).Count <= text.Length);
    }

    private static IEnumerable<(string, int, int, string)> Plain(IEnumerable<TextFinding> findings) =>
        findings.Select(finding => (finding.Kind.Id, finding.Start, finding.Length, finding.Explanation));

    private static void Read(TextStreamScanner stream, StringBuilder read, List<TextFinding> found)
    {
        while (stream.TryRead(out ScannedText part))
        {
            Assert.Equal(read.Length, part.Start);
            foreach (TextFinding finding in part.Findings)
            {
                found.Add(finding with { Start = finding.Start + (int)part.Start });
            }

            read.Append(part.Text);
        }
    }

    private sealed class Marker(string word, int length, double confidence) : TextRecognizer(word[..1])
    {
        private static readonly FindingKind Badge = new("staff.badge", "BADGE", DataItems.AccountInformation);
        private static readonly FindingRule Rule = new("badge", new LocalizedText("工牌", "A badge."));

        public override void Find(ReadOnlySpan<char> text, int at, List<TextFinding> found)
        {
            if (text[at..].StartsWith(word))
            {
                found.Add(new TextFinding(Badge, at, length, Rule, confidence));
            }
        }
    }
}
