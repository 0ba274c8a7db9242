using System.Text.Json;
using Yipai.Privacy.Detection;

namespace Yipai.Privacy.Tests.Detection;

/// <summary>Texts that hold no personal value: how often does the scanner see one all the same?</summary>
public sealed class NegativeVectorTests
{
    [SkippableTheory]
    [InlineData("negatives-law.jsonl")]
    [InlineData("negatives-numeric.jsonl")]
    public void Scan_TextWithoutPersonalValues_FindsOneInLessThanOneOfAThousand(string file)
    {
        string[] texts = Texts(file);

        int wrong = texts.Count(text => TextScanner.Default.Scan(text).Count > 0);

        Assert.True(texts.Length > 1000 && wrong < texts.Length / 1000.0, $"{wrong} of {texts.Length}");
    }

    private static string[] Texts(string file)
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Yipai.Sdk.sln")))
        {
            folder = folder.Parent;
        }

        string path = Path.Combine(folder?.Parent?.FullName ?? "", "shared", "data", "vectors", file);
        Skip.IfNot(File.Exists(path), "The shared reference data is not beside the repository.");
        return [.. File.ReadLines(path)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Where(row => !row.TryGetProperty("hard", out _))
            .Select(row => row.GetProperty("text").GetString()!)];
    }
}
