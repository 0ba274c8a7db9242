namespace Yipai.Privacy.Tests.Detection;

/// <summary>Texts that hold no personal value: the scanner sees none by its form.</summary>
public sealed class NegativeVectorTests
{
    [SkippableTheory]
    [InlineData("negatives-law.jsonl", 2933)]
    [InlineData("negatives-numeric.jsonl", 1398)]
    public void Scan_TextsWithoutPersonalValues_FindsNothingByForm(string file, int rows)
    {
        string[] texts = [.. SharedVectors.Rows(file).Where(row => !row.TryGetProperty("hard", out _))
            .Select(row => row.GetProperty("text").GetString()!)];

        Assert.Equal(rows, texts.Length);
        Assert.Empty(texts.SelectMany(text => TextScanner.Structured.Scan(text), (text, finding) => $"{finding.Kind}: {text}"));
    }
}
