using Yipai.Privacy.Detection;

namespace Yipai.Privacy.Tests.Detection;

/// <summary>How the scanner and the masker treat what a finder of names says.</summary>
public sealed class NameFinderTests
{
    private const string Text = "今天甲乙丙来过，甲乙丙走了";

    [Theory]
    [InlineData(Audience.Public, "今天甲**来过，甲**走了")]
    [InlineData(Audience.Partner, "今天甲**来过，甲**走了")]
    [InlineData(Audience.Log, Text)]
    public void Mask_DoubtfulName_HidesItWhereALeakCannotBeUndone(Audience audience, string expected)
    {
        Masker masker = Masker.Create(options => options.Names = new Saying(2, 3, 0.45, OnlyRecall: true));

        string masked = masker.Mask(Text.Replace("甲乙丙", "王乙丙", StringComparison.Ordinal), audience);

        Assert.Equal(expected.Replace('甲', '王'), masked);
    }

    [Fact]
    public void Scan_LowLeastConfidence_AsksForDoubtfulNames()
    {
        var scanner = new TextScanner(new TextScannerOptions { Names = new Saying(2, 3, 0.45, OnlyRecall: true), MinConfidence = 0.4 });

        IReadOnlyList<TextFinding> found = scanner.Scan(Text);

        Assert.Contains(found, finding => finding is { Start: 2, Length: 3, Explanation: "name-model" });
    }

    [Theory]
    [InlineData("今天甲乙丙路坏了")]
    [InlineData("今天甲乙丙*来了")]
    [InlineData("电话13812345678")]
    public void Scan_NameInAPlaceOrInAnotherFinding_DropsIt(string text)
    {
        var scanner = new TextScanner(new TextScannerOptions { Names = new Saying(2, 3, 0.9, OnlyRecall: false) });

        IReadOnlyList<TextFinding> found = scanner.Scan(text);

        Assert.DoesNotContain(found, finding => finding.Kind == FindingKinds.PersonName);
    }

    [Fact]
    public void Scan_StructuredKindsOnly_AsksNoFinder()
    {
        var scanner = new TextScanner(new TextScannerOptions
        {
            Kinds = FindingKinds.Structured, Names = new Saying(2, 3, 0.9, OnlyRecall: false),
        });

        IReadOnlyList<TextFinding> found = scanner.Scan(Text);

        Assert.Empty(found);
    }

    [Fact]
    public void Scan_NameOfTheFinder_FindsEveryMention()
    {
        var scanner = new TextScanner(new TextScannerOptions { Names = new Saying(2, 3, 0.9, OnlyRecall: false) });

        IEnumerable<int> starts = scanner.Scan("今天王乙丙来过，王乙丙走了").Select(finding => finding.Start);

        Assert.Equal([2, 8], starts);
    }

    private sealed class Saying(int start, int length, double confidence, bool OnlyRecall) : NameFinder
    {
        public override void Find(ReadOnlySpan<char> text, bool recallFirst, List<FoundName> names)
        {
            if (recallFirst || !OnlyRecall)
            {
                names.Add(new FoundName(start, length, confidence));
            }
        }
    }
}
