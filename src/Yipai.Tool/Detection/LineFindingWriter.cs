using System.Globalization;

namespace Yipai.Tool.Detection;

/// <summary>Writes one line for each finding: <c>file:line:column: kind masked (rule, confidence)</c>.</summary>
internal sealed class LineFindingWriter(TextWriter output) : IFindingWriter
{
    public void Write(in FoundValue found) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{found.File}:{found.Line}:{found.Column}: {found.Finding.Kind} {OneLine(found.Masked)} "
        + $"({found.Finding.Rule.Id}, {found.Finding.Confidence:0.##})"));

    public void Complete()
    {
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
